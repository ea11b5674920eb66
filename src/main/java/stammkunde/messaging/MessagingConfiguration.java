package stammkunde.messaging;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import stammkunde.messaging.delivery.Delivery;
import stammkunde.messaging.delivery.Gateways;
import stammkunde.messaging.delivery.MailSettings;
import stammkunde.messaging.delivery.SmsGateway;
import stammkunde.messaging.delivery.SmsSettings;
import stammkunde.messaging.delivery.SmtpDelivery;

@Configuration
@EnableConfigurationProperties({MailSettings.class, SmsSettings.class, MessagingSettings.class})
class MessagingConfiguration {

    /** In the demo nothing leaves the process. */
    @Bean
    @ConditionalOnBooleanProperty("stammkunde.demo")
    Mailbox mailbox(MailSettings mail) {
        return new Mailbox(mail.from());
    }

    @Bean
    @ConditionalOnMissingBean
    Delivery gateways(SmtpDelivery mails, SmsGateway sms) {
        return new Gateways(mails, sms);
    }
}

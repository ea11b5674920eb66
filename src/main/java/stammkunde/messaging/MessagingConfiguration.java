package stammkunde.messaging;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import stammkunde.messaging.delivery.MailSettings;
import stammkunde.messaging.delivery.SmsSettings;

@Configuration
@EnableConfigurationProperties({MailSettings.class, SmsSettings.class})
class MessagingConfiguration {}

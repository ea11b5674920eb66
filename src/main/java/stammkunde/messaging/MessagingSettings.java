package stammkunde.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param workers whether this process sends letters
 * @param lanes   how many letters of one channel it sends at a time
 */
@ConfigurationProperties("stammkunde.outbox")
record MessagingSettings(
        @DefaultValue("true") boolean workers,
        @DefaultValue("8") int lanes) {}

package stammkunde.scheduling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param jobs whether this process sends reminders and forgets what is no longer needed */
@ConfigurationProperties("stammkunde.scheduling")
record SchedulingSettings(@DefaultValue("true") boolean jobs) {}

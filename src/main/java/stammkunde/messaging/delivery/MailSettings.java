package stammkunde.messaging.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The installation's way to send mail; in the environment {@code STAMMKUNDE_MAIL_HOST} and so on.
 *
 * @param host empty: mails wait until one is configured
 * @param port 0: 465 with TLS, 587 with STARTTLS, else 25
 * @param user empty: no sign-in
 * @param from the address all mails come from, in each business's name
 */
@ConfigurationProperties("stammkunde.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("STARTTLS") Security tls,
        @DefaultValue("termine@localhost") String from) {

    public enum Security {
        /** TLS from the first byte. */
        TLS,
        /** Refuses to go on without. */
        STARTTLS,
        NONE
    }

    public boolean configured() {
        return !host.isBlank();
    }

    public int effectivePort() {
        if (port != 0) return port;
        return switch (tls) {
            case TLS -> 465;
            case STARTTLS -> 587;
            case NONE -> 25;
        };
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[%s:%d %s from %s]".formatted(host, effectivePort(), tls, from);
    }
}

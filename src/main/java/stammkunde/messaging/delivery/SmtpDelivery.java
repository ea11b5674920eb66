package stammkunde.messaging.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.SocketTimeoutException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stammkunde.messaging.delivery.Outcome.Accepted;
import stammkunde.messaging.delivery.Outcome.Fault;

/** Sends mail through the installation's mail server: one connection a mail, the server's certificate checked. */
@Component
public class SmtpDelivery {

    private static final Logger log = LoggerFactory.getLogger(SmtpDelivery.class);

    private final MailSettings settings;
    private final Session session;

    SmtpDelivery(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.effectivePort()));
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "10000");
        properties.put("mail.smtp.writetimeout", "10000");
        properties.put("mail.smtp.from", settings.from());
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isBlank()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == MailSettings.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        var startTls = Boolean.toString(settings.tls() == MailSettings.Security.STARTTLS);
        properties.put("mail.smtp.starttls.enable", startTls);
        properties.put("mail.smtp.starttls.required", startTls);
        return properties;
    }

    boolean isConfigured() {
        return settings.configured();
    }

    Outcome send(OutgoingMail mail) {
        if (!isConfigured()) return Outcome.later(Fault.NOT_CONFIGURED, "");
        try {
            var message = MimeMail.of(mail, settings.from(), session);
            var transport = session.getTransport();
            try {
                if (settings.user().isBlank()) transport.connect();
                else transport.connect(settings.user(), settings.password());
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                close(transport);
            }
            return new Accepted();
        } catch (MessagingException failed) {
            return judge(failed);
        }
    }

    /** What goes wrong after the server has accepted the mail no longer matters. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            log.debug("mail server hung up: {}", gone.getClass().getSimpleName());
        }
    }

    private static Outcome judge(Throwable cause) {
        return switch (cause) {
            case MimeMail.BadAddress _ -> Outcome.refused(Fault.BAD_ADDRESS, "");
            case AuthenticationFailedException _ -> Outcome.later(Fault.NOT_SIGNED_IN, text(cause));
            case SMTPAddressFailedException refused ->
                byCode(refused.getReturnCode(), Fault.BAD_ADDRESS, text(refused));
            // the installation's trouble, not the receiver's: no letter may be given up for it
            case SMTPSendFailedException refused
            when refused.getCommand().startsWith("MAIL") -> Outcome.later(Fault.NOT_SIGNED_IN, text(refused));
            case SMTPSendFailedException refused
            when !(refused.getNextException() instanceof SMTPAddressFailedException) ->
                byCode(refused.getReturnCode(), Fault.REFUSED, text(refused));
            case SocketTimeoutException _ -> Outcome.later(Fault.TOO_SLOW, "");
            default -> {
                var deeper = next(cause);
                yield deeper == null ? Outcome.later(Fault.UNREACHABLE, text(cause)) : judge(deeper);
            }
        };
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException wrapped && wrapped.getNextException() != null
                ? wrapped.getNextException()
                : cause.getCause();
    }

    private static Outcome byCode(int code, Fault fault, String detail) {
        return code >= 500 ? Outcome.refused(fault, detail) : Outcome.later(Fault.BUSY, detail);
    }

    private static String text(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }
}

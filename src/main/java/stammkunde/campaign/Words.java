package stammkunde.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.messaging.Channel;
import stammkunde.messaging.TemplateText;

/**
 * What a campaign says.
 *
 * @param service what it invites to; null: whatever the business offers
 */
public record Words(
        String subject, String mail, String sms, @Nullable UUID service) {

    /** What can't stand in one line of a header is gone before it is kept (R-SEC-45). */
    public Words {
        subject = subject.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
        mail = clean(mail);
        sms = clean(sms);
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    public TemplateText text(Channel channel) {
        return channel == Channel.SMS ? new TemplateText("", sms) : new TemplateText(subject, mail);
    }
}

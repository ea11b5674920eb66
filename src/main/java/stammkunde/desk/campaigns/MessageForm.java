package stammkunde.desk.campaigns;

import org.jspecify.annotations.Nullable;
import stammkunde.campaign.Campaign;
import stammkunde.campaign.Words;
import stammkunde.shared.Ids;

/** The wording as it is typed. */
public record MessageForm(
        @Nullable String name,
        @Nullable String subject,
        @Nullable String mail,
        @Nullable String sms,
        @Nullable String service,
        @Nullable String number) {

    static MessageForm of(Campaign campaign) {
        var words = campaign.words();
        return new MessageForm(
                campaign.name(),
                words.subject(),
                words.mail(),
                words.sms(),
                words.service() == null ? "" : words.service().toString(),
                "");
    }

    /** A way that isn't used keeps its words. */
    Words words(Words before) {
        return new Words(
                subject == null ? before.subject() : subject,
                mail == null ? before.mail() : mail,
                sms == null ? before.sms() : sms,
                service == null ? before.service() : Ids.parse(service).orElse(null));
    }

    String plainName() {
        return name == null ? "" : name.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    public String typed(@Nullable String field) {
        return field == null ? "" : field;
    }
}

package stammkunde.messaging;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to be written and sent: to whom, for what, and the values as they are now.
 *
 * @param about     what it is about (appointment, member of staff): asked for its link, and found by it later
 * @param toAddress e-mail address, or phone number in E.164
 * @param locale    German unless English
 * @param model     values by {@link Placeholder#key()}; never a secret
 * @param onceKey   a second letter of the business under the same key is not added
 * @param dueAt     not sent before; null: at once
 */
public record NewLetter(
        Channel channel,
        LetterKind kind,
        @Nullable UUID about,
        String toAddress,
        String toName,
        Locale locale,
        Map<String, String> model,
        @Nullable LetterCalendar calendar,
        @Nullable String onceKey,
        @Nullable Instant dueAt) {

    public NewLetter {
        toAddress = oneLine(toAddress);
        toName = oneLine(toName);
        model = Map.copyOf(model);
        if (toAddress.isEmpty()) throw new IllegalArgumentException("a letter needs an address: " + kind);
    }

    public static NewLetter mail(
            LetterKind kind,
            @Nullable UUID about,
            String address,
            String name,
            Locale locale,
            Map<String, String> model) {
        return new NewLetter(Channel.EMAIL, kind, about, address, name, locale, model, null, null, null);
    }

    public static NewLetter sms(
            LetterKind kind, @Nullable UUID about, String number, Locale locale, Map<String, String> model) {
        return new NewLetter(Channel.SMS, kind, about, number, "", locale, model, null, null, null);
    }

    public NewLetter with(LetterCalendar entry) {
        return new NewLetter(channel, kind, about, toAddress, toName, locale, model, entry, onceKey, dueAt);
    }

    public NewLetter once(String key) {
        return new NewLetter(channel, kind, about, toAddress, toName, locale, model, calendar, key, dueAt);
    }

    public NewLetter notBefore(Instant moment) {
        return new NewLetter(channel, kind, about, toAddress, toName, locale, model, calendar, onceKey, moment);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}

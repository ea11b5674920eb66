package stammkunde.messaging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import stammkunde.business.Business;
import stammkunde.web.Leaf;
import stammkunde.web.Measures;
import stammkunde.web.Wording;

/** A letter's values in words, and the words that go around them. */
record Facts(Map<String, String> values, Wording wording, boolean formal, Optional<Instant> start) {

    static Facts of(Draft draft, Business business, MessageSource texts, Locale locale, ZoneId zone, Instant now) {
        var wording = new Wording(texts, locale, zone, now);
        var values = new HashMap<>(draft.model());
        var start = moment(draft, Placeholder.START);
        var end = moment(draft, Placeholder.END);
        put(values, Placeholder.WHEN, start.map(wording::moment));
        put(values, Placeholder.DATE, start.map(moment -> wording.day(wording.dayOf(moment))));
        put(values, Placeholder.TIME, start.map(wording::time));
        put(
                values,
                Placeholder.PREVIOUS_WHEN,
                moment(draft, Placeholder.PREVIOUS_START).map(wording::moment));
        put(
                values,
                Placeholder.CANCEL_UNTIL,
                moment(draft, Placeholder.CANCEL_UNTIL_MOMENT).map(wording::moment));
        put(
                values,
                Placeholder.DURATION,
                start.flatMap(from -> end.map(until -> duration(texts, locale, from, until))));
        put(values, Placeholder.BUSINESS, Optional.of(business.name()));
        var secret = draft.kind().action() == LetterKind.Action.CODE ? Placeholder.CODE : Placeholder.LINK;
        put(values, secret, Optional.ofNullable(draft.link()));
        values.putIfAbsent(Placeholder.CUSTOMER.key(), draft.toName());
        return new Facts(Map.copyOf(values), wording, business.formal(), start);
    }

    String value(Placeholder placeholder) {
        return values.getOrDefault(placeholder.key(), "");
    }

    boolean has(Placeholder placeholder) {
        return !value(placeholder).isBlank();
    }

    Leaf leaf(Instant moment) {
        return wording.leaf(moment);
    }

    /** In the business's voice: German texts that address the reader have a second form under {@code <key>.du}. */
    String text(String key, Object... arguments) {
        var familiar = formal || !wording.locale().getLanguage().equals("de")
                ? null
                : wording.texts().getMessage(key + ".du", arguments, null, wording.locale());
        return familiar != null ? familiar : wording.texts().getMessage(key, arguments, wording.locale());
    }

    private static Optional<Instant> moment(Draft draft, Placeholder placeholder) {
        var value = draft.value(placeholder);
        return value.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(value));
    }

    private static String duration(MessageSource texts, Locale locale, Instant from, Instant until) {
        var minutes = (int) java.time.Duration.between(from, until).toMinutes();
        return new Measures(texts, locale).longDuration(minutes);
    }

    private static void put(Map<String, String> values, Placeholder placeholder, Optional<String> value) {
        value.ifPresent(text -> values.put(placeholder.key(), text));
    }
}

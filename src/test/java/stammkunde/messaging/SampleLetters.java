package stammkunde.messaging;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import stammkunde.shared.Ids;

/** Letters as scheduling would add them. */
final class SampleLetters {

    static final Map<String, String> MODEL = Map.of(
            "customer", "Ada Beispiel",
            "service", "Radwechsel",
            "branch", "Nord",
            "address", "Gleisweg 4, 10115 Berlin",
            "phone", "030 555 01 00",
            "start", "2026-03-24T08:30:00Z",
            "end", "2026-03-24T09:30:00Z",
            "zone", "Europe/Berlin",
            "cancelUntilMoment", "2026-03-23T08:30:00Z");

    private SampleLetters() {}

    static NewLetter booked() {
        return booked(Ids.next());
    }

    static NewLetter booked(UUID about) {
        return mail(LetterKind.APPOINTMENT_BOOKED, about, Map.of());
    }

    static NewLetter mail(LetterKind kind, UUID about, Map<String, String> more) {
        return NewLetter.mail(kind, about, "ada@example.org", "Ada Beispiel", Locale.GERMAN, with(more));
    }

    static NewLetter sms(LetterKind kind, UUID about) {
        return NewLetter.sms(kind, about, "+4915123456789", Locale.GERMAN, MODEL);
    }

    static Map<String, String> with(Map<String, String> more) {
        var model = new HashMap<>(MODEL);
        model.putAll(more);
        return model;
    }
}

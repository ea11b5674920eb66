package stammkunde.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a letter is for; each has a built-in text in every language, which a business may replace by its own. */
public enum LetterKind {
    APPOINTMENT_BOOKED,
    APPOINTMENT_REQUESTED,
    APPOINTMENT_CONFIRMED,
    APPOINTMENT_MOVED,
    APPOINTMENT_CANCELLED,
    APPOINTMENT_DECLINED,
    APPOINTMENT_REMINDER,
    /** To the business („Kopie an“), not to the customer. */
    APPOINTMENT_COPY,
    STAFF_INVITATION,
    STAFF_RESET,
    STAFF_PASSWORD_CHANGED;

    /** As in the database, in addresses and in names of texts: {@code appointment-booked}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LetterKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}

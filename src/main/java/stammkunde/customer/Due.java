package stammkunde.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How near a date is by which something has to be done. */
public enum Due {
    UNKNOWN,
    LATER,
    /** Within {@link #SOON_DAYS}. */
    SOON,
    OVERDUE;

    /** Long enough to find a date in a busy workshop. */
    public static final int SOON_DAYS = 42;

    public static Due of(@Nullable LocalDate date, LocalDate today) {
        if (date == null) return UNKNOWN;
        if (date.isBefore(today)) return OVERDUE;
        return date.isAfter(today.plusDays(SOON_DAYS)) ? LATER : SOON;
    }

    /** Worth a mark: „fällig“. */
    public boolean isDue() {
        return this == SOON || this == OVERDUE;
    }
}

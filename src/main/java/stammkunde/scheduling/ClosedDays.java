package stammkunde.scheduling;

import java.time.LocalDate;

/** Days on which nothing is open; the first and the last are both closed. */
public record ClosedDays(LocalDate from, LocalDate until, String reason) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}

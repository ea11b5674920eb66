package stammkunde.scheduling;

import java.time.LocalDate;
import java.util.List;
import stammkunde.business.OpeningSpan;

/** What the calendar says about one date, before anyone's weekly hours are looked at. */
public sealed interface OpeningDay {

    /** The weekly hours hold. */
    record Ordinary() implements OpeningDay {}

    /** These hours hold instead of anyone's week. */
    record Special(List<OpeningSpan> hours, String reason) implements OpeningDay {}

    record Holiday(String name) implements OpeningDay {}

    /** One of the days from..until, both closed. */
    record Closed(LocalDate from, LocalDate until, String reason) implements OpeningDay {}
}

package stammkunde.scheduling;

import java.time.LocalDate;
import java.util.List;
import stammkunde.business.OpeningSpan;

/** When a branch is open on a date, and why. @param hours none: closed */
public record OpenDay(LocalDate date, OpeningDay day, List<OpeningSpan> hours) {}

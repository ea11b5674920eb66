package stammkunde.scheduling;

import java.time.LocalDate;
import java.util.List;

/** When a branch is open on a date, and why. @param hours none: closed */
public record OpenDay(LocalDate date, OpeningDay day, List<DayHours> hours) {}

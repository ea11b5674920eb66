package stammkunde.scheduling;

import java.time.DayOfWeek;

/** One line of a week's opening hours; a weekday may have several, with breaks between them. */
public record WeekdayHours(DayOfWeek weekday, DayHours hours) {}

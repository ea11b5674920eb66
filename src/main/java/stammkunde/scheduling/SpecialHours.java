package stammkunde.scheduling;

import java.time.LocalDate;

/** Hours for one date instead of the ordinary week; a date may have several. They win over closures and holidays. */
public record SpecialHours(LocalDate day, DayHours hours, String reason) {}

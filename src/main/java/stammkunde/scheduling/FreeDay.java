package stammkunde.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A date on which a service is offered, and the starts that are free; there may be none. */
public record FreeDay(LocalDate date, List<Instant> starts) {}

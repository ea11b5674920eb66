package stammkunde.business;

import java.time.LocalDate;
import java.util.List;

/** Hours for one date instead of the ordinary week; they also win over closures and public holidays. */
public record SpecialOpening(LocalDate day, List<OpeningSpan> spans, String reason) {}

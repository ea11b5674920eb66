package stammkunde.scheduling;

import java.time.LocalDate;
import java.util.List;
import stammkunde.business.OpeningSpan;

/**
 * „Warum (nicht)?“ for a whole date.
 *
 * @param hours the branch's; none means closed
 * @param starts every start on the step grid at which at least one candidate is open
 */
public record DayExplanation(LocalDate date, OpeningDay day, List<OpeningSpan> hours, List<SlotExplanation> starts) {}

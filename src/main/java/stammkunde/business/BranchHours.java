package stammkunde.business;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that decides when a branch is open on some range of dates. What holds on a date: a special opening, else a
 * closure, else a public holiday, else the week.
 *
 * @param holidays public holidays that close the branch, with their names; none if it opens on them
 */
public record BranchHours(
        OpeningWeek week, List<Closure> closures, List<SpecialOpening> specials, Map<LocalDate, String> holidays) {}

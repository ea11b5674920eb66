package stammkunde.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.BranchHours;
import stammkunde.business.OpeningHours;
import stammkunde.business.OpeningSpan;
import stammkunde.shared.BusinessId;

/** Opening hours as slot search reads them. */
@Component
class BranchCalendars {

    private final OpeningHours openingHours;

    BranchCalendars(OpeningHours openingHours) {
        this.openingHours = openingHours;
    }

    /** Both dates included; the calendar knows nothing of closures, special hours and holidays outside of them. */
    OpeningCalendar of(BusinessId business, Branch branch, LocalDate from, LocalDate until) {
        var hours = openingHours.of(business, branch.id(), from, until);
        return new OpeningCalendar(branch.zone(), week(hours), closures(hours), specials(hours), hours.holidays());
    }

    private static Week week(BranchHours hours) {
        return Week.of(hours.week().days().entrySet().stream()
                .flatMap(day -> day.getValue().stream().map(span -> new WeekdayHours(day.getKey(), of(span))))
                .toList());
    }

    private static List<ClosedDays> closures(BranchHours hours) {
        return hours.closures().stream()
                .map(closure -> new ClosedDays(closure.from(), closure.until(), closure.reason()))
                .toList();
    }

    private static List<SpecialHours> specials(BranchHours hours) {
        return hours.specials().stream()
                .flatMap(special -> special.spans().stream()
                        .map(span -> new SpecialHours(special.day(), of(span), special.reason())))
                .toList();
    }

    private static DayHours of(OpeningSpan span) {
        return new DayHours(span.opensMinute(), span.closesMinute());
    }
}

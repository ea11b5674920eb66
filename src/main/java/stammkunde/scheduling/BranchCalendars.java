package stammkunde.scheduling;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.OpeningHours;
import stammkunde.shared.BusinessId;

/** Opening hours as slot search reads them. */
@Component
public class BranchCalendars {

    private final OpeningHours openingHours;

    BranchCalendars(OpeningHours openingHours) {
        this.openingHours = openingHours;
    }

    /** Both dates included; the calendar knows nothing of closures, special hours and holidays outside of them. */
    public OpeningCalendar of(BusinessId business, Branch branch, LocalDate from, LocalDate until) {
        return new OpeningCalendar(branch.zone(), openingHours.of(business, branch.id(), from, until));
    }
}

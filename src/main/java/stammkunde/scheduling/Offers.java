package stammkunde.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.Branches;
import stammkunde.shared.BusinessId;

/** Gathers what slot search must know, whatever the horizon: services, resources, branch, hours. */
@Component
class Offers {

    private final RuleBook rules;
    private final Branches branches;
    private final BranchCalendars calendars;

    Offers(RuleBook rules, Branches branches, BranchCalendars calendars) {
        this.rules = rules;
        this.branches = branches;
        this.calendars = calendars;
    }

    /**
     * With a calendar that knows these dates and those next to them.
     *
     * @return empty unless this service is offered at this branch, both being active and the business's
     */
    Optional<Offer> find(
            BusinessId business,
            ServiceId service,
            BranchId branch,
            Audience audience,
            LocalDate from,
            LocalDate until) {
        var rules = this.rules.of(business);
        var place = branches.find(business, branch).filter(Branch::active);
        return rules.find(service)
                .filter(found -> found.active() && place.isPresent() && rules.isOfferedAt(found, branch))
                .map(found -> new Offer(
                        found,
                        place.orElseThrow(),
                        calendars.of(business, place.orElseThrow(), from.minusDays(1), until.plusDays(2)),
                        found.times(audience),
                        rules.needs(found, branch)));
    }

    /** With a calendar that knows all dates the audience may choose. */
    Optional<Offer> find(BusinessId business, ServiceId service, BranchId branch, Audience audience, Instant now) {
        var today = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
        return find(business, service, branch, audience, today, today.plusDays(Service.FARTHEST_DAYS));
    }
}

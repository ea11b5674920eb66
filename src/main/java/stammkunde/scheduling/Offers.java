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
     * With a calendar that knows all dates the audience may choose.
     *
     * @return empty unless this service is offered at this branch, both being active and the business's
     */
    Optional<Offer> find(BusinessId business, ServiceId service, BranchId branch, Audience audience, Instant now) {
        var known = rules.of(business);
        var place = branches.find(business, branch).filter(Branch::active);
        return known.find(service)
                .filter(found -> found.active() && place.isPresent() && known.isOfferedAt(found, branch))
                .map(found -> {
                    var times = found.times(audience);
                    var today = LocalDate.ofInstant(now, place.orElseThrow().zone());
                    var last = today.plusDays(times.horizonDays());
                    return offer(business, known, found, place.orElseThrow(), times, today, last);
                });
    }

    /** Whether it is offered or not; with a calendar that knows this date. */
    Optional<Offer> toExplain(BusinessId business, ServiceId service, BranchId branch, LocalDate date) {
        var known = rules.of(business);
        var place = branches.find(business, branch);
        return known.find(service)
                .filter(_ -> place.isPresent())
                .map(found ->
                        offer(business, known, found, place.orElseThrow(), found.times(Audience.PUBLIC), date, date));
    }

    private Offer offer(
            BusinessId business,
            SchedulingRules known,
            Service service,
            Branch branch,
            ServiceTimes times,
            LocalDate from,
            LocalDate until) {
        var calendar = calendars.of(business, branch, from.minusDays(1), until.plusDays(2));
        return new Offer(service, branch, calendar, times, known.needs(service, branch.id()));
    }

    /** What letters say about an appointment; also of a service or branch that is no longer offered. */
    Setting setting(BusinessId business, Appointment appointment) {
        return new Setting(
                rules.of(business).find(appointment.service()).orElseThrow(),
                branches.find(business, appointment.branch()).orElseThrow());
    }
}

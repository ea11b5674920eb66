package stammkunde.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.shared.BusinessId;

/** Gathers what slot search must know, whatever the horizon: service, resources, branch, hours. */
@Component
class Offers {

    private final RuleBook rules;

    Offers(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * With a calendar that knows all dates the audience may choose.
     *
     * @return empty unless this service is offered at this branch, both being active and the business's
     */
    Optional<Offer> find(BusinessId business, ServiceId service, BranchId branch, Audience audience, Instant now) {
        var known = rules.of(business);
        var place = known.find(branch).filter(Branch::active).orElse(null);
        if (place == null) return Optional.empty();

        return known.find(service)
                .filter(found -> found.active() && known.isOfferedAt(found, branch))
                .map(found -> {
                    var times = found.times(audience);
                    var today = LocalDate.ofInstant(now, place.zone());
                    return offer(known, found, place, times, today, today.plusDays(times.horizonDays()));
                });
    }

    /** Whether it is offered or not; with a calendar that knows this date. */
    Optional<Offer> toExplain(BusinessId business, ServiceId service, BranchId branch, LocalDate date) {
        var known = rules.of(business);
        var place = known.find(branch).orElse(null);
        if (place == null) return Optional.empty();

        return known.find(service).map(found -> offer(known, found, place, found.times(Audience.PUBLIC), date, date));
    }

    private Offer offer(
            SchedulingRules known,
            Service service,
            Branch branch,
            ServiceTimes times,
            LocalDate from,
            LocalDate until) {
        var calendar = rules.calendar(known, branch, from.minusDays(1), until.plusDays(2));
        return new Offer(known.business(), service, branch, calendar, times, known.needs(service, branch.id()));
    }
}

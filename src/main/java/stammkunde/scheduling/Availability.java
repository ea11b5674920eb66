package stammkunde.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stammkunde.business.BranchId;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.BusinessId;
import stammkunde.shared.TimeSpan;

/** Which starts are free. Reads what it needs in a few indexed queries for any horizon; the search itself is pure. */
@org.springframework.stereotype.Service
public class Availability {

    private final BusinessTransaction transaction;
    private final Offers offers;
    private final ClaimRepository claims;
    private final Clock clock;

    Availability(BusinessTransaction transaction, Offers offers, ClaimRepository claims, Clock clock) {
        this.transaction = transaction;
        this.offers = offers;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * The free starts on so many dates of the branch's calendar, in order.
     *
     * @return empty also if this service is not offered at this branch
     */
    public List<Instant> slots(
            BusinessId business, ServiceId service, BranchId branch, LocalDate from, int days, Audience audience) {
        return transaction.in(
                business,
                () -> offers.find(business, service, branch, audience, from, from.plusDays(days))
                        .map(offer -> slots(business, offer, dates(offer, from, days)))
                        .orElse(List.of()));
    }

    private List<Instant> slots(BusinessId business, Offer offer, TimeSpan window) {
        var now = clock.instant();
        var search = offer.search();
        return search.starts(window, now, busy(business, offer, now).apply(search.reach(window)))
                .list();
    }

    /** „Nächster freier Termin“: the first start at or after a moment that visitors may choose. */
    public Optional<Instant> nextFree(BusinessId business, ServiceId service, BranchId branch, Instant from) {
        var now = clock.instant();
        return transaction.in(
                business,
                () -> offers.find(business, service, branch, Audience.PUBLIC, now)
                        .flatMap(offer -> offer.search().next(from, now, busy(business, offer, now))));
    }

    /** The free starts nearest to a wished one, in the order of time. */
    public List<Instant> nearest(BusinessId business, ServiceId service, BranchId branch, Instant wished, int count) {
        var now = clock.instant();
        return transaction.in(
                business,
                () -> offers.find(business, service, branch, Audience.PUBLIC, now)
                        .map(offer -> offer.search().nearest(wished, count, now, busy(business, offer, now)))
                        .orElse(List.of()));
    }

    private Function<TimeSpan, BusyTimes> busy(BusinessId business, Offer offer, Instant now) {
        return reach -> claims.busy(business, offer.candidates(), reach, now, null);
    }

    private static TimeSpan dates(Offer offer, LocalDate from, int days) {
        var zone = offer.branch().zone();
        return new TimeSpan(
                from.atStartOfDay(zone).toInstant(),
                from.plusDays(days).atStartOfDay(zone).toInstant());
    }
}

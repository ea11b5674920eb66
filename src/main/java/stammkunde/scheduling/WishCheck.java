package stammkunde.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Merges;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.NotOffered.Reason;
import stammkunde.shared.BusinessId;
import stammkunde.shared.TimeSpan;

/**
 * Whether a wish may be fulfilled, apart from what is occupied. Nothing that came with the request is trusted (R-SEC-40).
 * Staff is bound by what exists, not by the online rules: it may book at any time that is nobody's.
 */
@Component
class WishCheck {

    sealed interface Verdict {}

    record Refused(Reason reason) implements Verdict {}

    /** @param offer with the needs narrowed to the wanted resources; for staff, where need be, open at any time */
    record Fine(Offer offer) implements Verdict {}

    private final RuleBook rules;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Merges merges;

    WishCheck(RuleBook rules, Customers customers, Vehicles vehicles, Merges merges) {
        this.rules = rules;
        this.customers = customers;
        this.vehicles = vehicles;
        this.merges = merges;
    }

    Verdict check(SchedulingRules known, BookingRequest wish, Instant now) {
        var service = known.find(wish.service()).filter(Service::active).orElse(null);
        if (service == null) return new Refused(Reason.UNKNOWN_SERVICE);

        var branch = known.find(wish.branch())
                .filter(one -> one.active() && known.isOfferedAt(service, one.id()))
                .orElse(null);
        if (branch == null) return new Refused(Reason.UNKNOWN_BRANCH);

        var against = againstContent(known.business().id(), wish, service);
        if (against != null) return new Refused(against);

        return known.needs(service, branch.id(), wish.wanted(), !wish.actor().isOutside())
                .<Verdict>map(needs -> check(known, wish.actor(), service, branch, needs, wish.start(), now))
                .orElse(new Refused(Reason.UNKNOWN_RESOURCE));
    }

    private @Nullable Reason againstContent(BusinessId business, BookingRequest wish, Service service) {
        if (wish.actor().isOutside()) {
            if (!service.isBookableBy(wish.actor())) return Reason.NOT_ONLINE;
            if (wish.ordered() != service.needsOrderButton()) return Reason.NEEDS_ORDER_BUTTON;
            if (!isComplete(business, wish, service)) return Reason.INCOMPLETE;
        }
        if (!isTheirs(business, wish.actor(), wish.customer())) return Reason.UNKNOWN_CUSTOMER;
        return isTheirs(business, wish.customer(), wish.vehicle()) ? null : Reason.UNKNOWN_VEHICLE;
    }

    /** Customers need not say again what stands on their card, and need no e-mail address. */
    private boolean isComplete(BusinessId business, BookingRequest wish, Service service) {
        var typed = wish.visitor();
        var self = wish.actor().self();
        if (self != null)
            return customers
                    .find(business, merges.standing(business, self))
                    .filter(card -> service.asks().isComplete(typed.filledFrom(card)))
                    .isPresent();
        return service.asks().isComplete(typed)
                && Stream.of(typed.firstName(), typed.lastName(), typed.email()).noneMatch(String::isBlank);
    }

    private boolean isTheirs(BusinessId business, @Nullable CustomerId customer, @Nullable VehicleId vehicle) {
        if (vehicle == null) return true;
        var owner = customer == null ? null : merges.standing(business, customer);
        return vehicles.find(business, vehicle)
                .filter(one -> !one.archived() && one.customer().equals(owner))
                .isPresent();
    }

    private boolean isTheirs(BusinessId business, Actor actor, @Nullable CustomerId customer) {
        if (actor.isOutside()) return Objects.equals(actor.self(), customer);
        return customer == null
                || customers.find(business, merges.standing(business, customer)).isPresent();
    }

    /** Whether an appointment could start then; also asked when one is moved. */
    Verdict check(
            SchedulingRules known,
            Actor actor,
            Service service,
            Branch branch,
            List<Need> needs,
            Instant start,
            Instant now) {
        var audience = actor.isOutside() ? Audience.PUBLIC : Audience.STAFF;
        var date = LocalDate.ofInstant(start, branch.zone());
        var calendar = rules.calendar(known, branch, date.minusDays(1), date.plusDays(2));
        var offer = new Offer(known.business(), service, branch, calendar, service.times(audience), needs);

        if (!TickSet.isTick(start)) return new Refused(Reason.OFF_GRID);
        if (!actor.isOutside()) return new Fine(isOpen(offer, start) ? offer : offer.atAnyTime());

        var against = againstStart(offer, start, now);
        return against == null ? new Fine(offer) : new Refused(against);
    }

    private static @Nullable Reason againstStart(Offer offer, Instant start, Instant now) {
        var search = offer.search();
        if (start.isBefore(now)) return Reason.PAST;
        if (start.isBefore(search.earliest(now))) return Reason.TOO_SOON;
        if (!start.isBefore(search.horizonEnd(now))) return Reason.TOO_FAR;
        if (!isOpen(offer, start)) return Reason.CLOSED;

        var offered = search.starts(TimeSpan.starting(start, Duration.ofSeconds(TickSet.SECONDS)), now, BusyTimes.NONE);
        return offered.contains(start) ? null : Reason.OFF_GRID;
    }

    private static boolean isOpen(Offer offer, Instant start) {
        return offer.search().places(start, BusyTimes.NONE, Set.of()).isPresent();
    }
}

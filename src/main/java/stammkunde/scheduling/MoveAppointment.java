package stammkunde.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.scheduling.HistoryEntry.Act;
import stammkunde.scheduling.Moving.Moved;
import stammkunde.scheduling.NotOffered.Reason;
import stammkunde.scheduling.Service.Confirmation;
import stammkunde.shared.BusinessId;
import stammkunde.shared.TimeSpan;

/** Moves to another time, to other resources, or both; an appointment keeps its length and never collides with itself. */
@Component
class MoveAppointment {

    private static final int ALTERNATIVES = 4;

    private final Attempts attempts;
    private final AppointmentRepository appointments;
    private final RuleBook rules;
    private final WishCheck check;
    private final ClaimRepository claims;
    private final ManageLinks links;
    private final HistoryRepository history;
    private final AppointmentNews news;
    private final Clock clock;

    MoveAppointment(
            Attempts attempts,
            AppointmentRepository appointments,
            RuleBook rules,
            WishCheck check,
            ClaimRepository claims,
            ManageLinks links,
            HistoryRepository history,
            AppointmentNews news,
            Clock clock) {
        this.attempts = attempts;
        this.appointments = appointments;
        this.rules = rules;
        this.check = check;
        this.claims = claims;
        this.links = links;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    Moving move(BusinessId business, AppointmentId id, Instant start, @Nullable List<ResourceId> wanted, Actor actor) {
        return attempts.in(
                business,
                () -> appointments
                        .lock(business, id)
                        .filter(one -> one.isOpenTo(actor))
                        .map(found -> attempt(business, found, start, wanted, actor))
                        .orElse(new Moving.Unknown()),
                Moved.class::isInstance);
    }

    private Moving attempt(
            BusinessId business, Appointment found, Instant start, @Nullable List<ResourceId> wanted, Actor actor) {
        if (found.status().isOver()) return new Moving.AlreadyOver(found.status());
        if (found.span().from().equals(start) && isSame(found, wanted)) return new Moved(found);

        var now = clock.instant();
        var known = rules.of(business);
        var service = known.find(found.service()).orElseThrow();
        if (actor.isOutside() && now.isAfter(service.cancelUntil(found))) return new Moving.TooLate();
        if (actor.isOutside() && !service.active()) return new NotOffered(Reason.UNKNOWN_SERVICE);

        var branch = known.find(found.branch()).orElseThrow();
        var sameLength = service.lasting(found.span().length());
        return known.needs(service, branch.id(), wanted, !actor.isOutside())
                .map(needs -> switch (check.check(known, actor, sameLength, branch, needs, start, now)) {
                    case WishCheck.Refused refused -> new NotOffered(refused.reason());
                    case WishCheck.Fine fine -> place(business, found, start, fine.offer(), actor, now);
                })
                .orElse(new NotOffered(Reason.UNKNOWN_RESOURCE));
    }

    private static boolean isSame(Appointment found, @Nullable List<ResourceId> wanted) {
        return wanted == null || Set.copyOf(wanted).equals(Set.copyOf(found.resources()));
    }

    private Moving place(BusinessId business, Appointment found, Instant start, Offer offer, Actor actor, Instant now) {
        Function<TimeSpan, BusyTimes> busy = reach -> claims.busy(business, offer.candidates(), reach, now, found.id());
        var claim = offer.service().claim(start);
        var places = places(offer, found, start, busy.apply(claim));
        if (places.isEmpty()) return new Moving.Taken(offer.search().nearest(start, ALTERNATIVES, now, busy));
        if (!claims.replace(business, found.id(), found.resources(), claim, places.get(), now))
            throw new Attempts.LostRace();

        var asked = actor.isOutside() && offer.service().confirmation() == Confirmation.REQUEST;
        var moved =
                found.moved(start, places.get().stream().map(Place::resource).toList(), asked);
        appointments.update(business, moved);
        links.prolong(business, moved.id(), moved.span().until().plus(ManageLinks.LIFE));
        tell(business, found, moved, offer.setting(), actor, now);
        return new Moved(moved);
    }

    /** On the resources it has, if they are free then. */
    private static Optional<List<Place>> places(Offer offer, Appointment found, Instant start, BusyTimes busy) {
        var stay = offer.only(found.resources()).search().places(start, busy, Set.of());
        return stay.isPresent() ? stay : offer.search().places(start, busy, Set.of());
    }

    private void tell(
            BusinessId business, Appointment before, Appointment after, Setting setting, Actor actor, Instant now) {
        var start = before.span().from();
        if (start.equals(after.span().from())) {
            history.add(business, after.id(), HistoryEntry.of(now, actor, Act.REASSIGNED, ""));
            news.changedInside(business);
        } else {
            var detail = start + " " + after.span().from();
            history.add(business, after.id(), HistoryEntry.of(now, actor, Act.MOVED, detail));
            news.moved(business, after, setting, start);
        }
    }
}

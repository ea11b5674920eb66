package stammkunde.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import stammkunde.business.LegalTexts;
import stammkunde.customer.Merges;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.scheduling.HistoryEntry.Act;
import stammkunde.scheduling.NotOffered.Reason;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;
import stammkunde.shared.TimeSpan;

/** Books, once per key; see docs/algorithms/booking.md. */
@Component
class BookAppointment {

    private static final int ALTERNATIVES = 4;

    private final Attempts attempts;
    private final RuleBook rules;
    private final BookingKeys keys;
    private final WishCheck check;
    private final ClaimRepository claims;
    private final BookingRepository bookings;
    private final HistoryRepository history;
    private final ManageLinks links;
    private final AppointmentRepository appointments;
    private final AppointmentNews news;
    private final VisitorDifferences differences;
    private final Merges merges;
    private final Clock clock;

    BookAppointment(
            Attempts attempts,
            RuleBook rules,
            BookingKeys keys,
            WishCheck check,
            ClaimRepository claims,
            BookingRepository bookings,
            HistoryRepository history,
            ManageLinks links,
            AppointmentRepository appointments,
            AppointmentNews news,
            VisitorDifferences differences,
            Merges merges,
            Clock clock) {
        this.attempts = attempts;
        this.rules = rules;
        this.keys = keys;
        this.check = check;
        this.claims = claims;
        this.bookings = bookings;
        this.history = history;
        this.links = links;
        this.appointments = appointments;
        this.news = news;
        this.differences = differences;
        this.merges = merges;
        this.clock = clock;
    }

    Booking book(BusinessId business, BookingRequest wish) {
        if (!wish.visitor().isStorable()) return new NotOffered(Reason.UNREADABLE);

        return attempts.in(business, () -> attempt(business, wish), Booked.class::isInstance);
    }

    private Booking attempt(BusinessId business, BookingRequest wish) {
        var id = new AppointmentId(Ids.next());
        var now = clock.instant();
        var guess = Guess.of(rules.remembered(business), wish);
        var opening = keys.take(business, wish, id, now, guess.resources(), guess.claim());
        if (!opening.isNew()) return repeat(business, wish, now);

        var rulesNow = rules.of(business, opening.version());
        return switch (check.check(rulesNow, wish, now)) {
            case WishCheck.Refused refused -> new NotOffered(refused.reason());
            case WishCheck.Fine fine -> {
                var known = guess.covers(fine.offer(), wish.start());
                var busy = known
                        ? opening.busy()
                        : busy(business, fine.offer(), now).apply(fine.offer().claim(wish.start()));
                yield place(business, id, wish, fine.offer(), rulesNow.legalTexts(), busy, now);
            }
        };
    }

    private Booking repeat(BusinessId business, BookingRequest wish, Instant now) {
        var before = keys.find(business, wish.bookingKey());
        if (!before.isFor(wish)) return new Booking.OtherRequest();

        var booked = appointments.find(business, before.appointment()).orElseThrow();
        var token =
                links.issue(business, booked.id(), now, booked.span().until().plus(ManageLinks.LIFE));
        return new Booked(booked.id(), booked.status(), token.text());
    }

    private Booking place(
            BusinessId business,
            AppointmentId id,
            BookingRequest wish,
            Offer offer,
            LegalTexts.InForce legal,
            BusyTimes busy,
            Instant now) {
        var places = offer.search().places(wish.start(), busy, Set.of());
        if (places.isEmpty()) {
            var nearest = offer.search().nearest(wish.start(), ALTERNATIVES, now, busy(business, offer, now));
            return new Booking.Taken(nearest);
        }

        var appointment = of(business, appointment(id, wish, offer, places.get(), legal, now));
        var token = ManageToken.next();
        var booked = HistoryEntry.of(
                now, wish.actor(), Act.BOOKED, appointment.status().name());
        var tokenEnds = appointment.span().until().plus(ManageLinks.LIFE);
        if (!bookings.insert(
                business, appointment, offer.claim(wish.start()), places.get(), booked, token, tokenEnds, wish.visit()))
            throw new Attempts.LostRace();

        if (!wish.earlyStart().isEmpty())
            history.add(business, id, HistoryEntry.of(now, wish.actor(), Act.EARLY_START, wish.earlyStart()));
        if (wish.actor().isOutside()) differences.booked(business, appointment);
        news.booked(business, appointment, offer.setting(), wish.earlyStart());
        return new Booked(id, appointment.status(), token.text());
    }

    /** The card may have become part of another one since the form was opened. */
    private Appointment of(BusinessId business, Appointment appointment) {
        var customer = appointment.customer();
        return customer == null ? appointment : appointment.of(merges.standing(business, customer));
    }

    private Function<TimeSpan, BusyTimes> busy(BusinessId business, Offer offer, Instant now) {
        return reach -> claims.busy(business, offer.candidates(), reach, now, null);
    }

    private static Appointment appointment(
            AppointmentId id,
            BookingRequest wish,
            Offer offer,
            List<Place> places,
            LegalTexts.InForce legal,
            Instant now) {
        var service = offer.service();
        var asked = service.confirmation() == Service.Confirmation.REQUEST
                && wish.actor().isOutside();
        return new Appointment(
                id,
                service.id(),
                offer.branch().id(),
                wish.customer(),
                wish.vehicle(),
                TimeSpan.starting(wish.start(), service.duration()),
                asked ? Status.REQUESTED : Status.CONFIRMED,
                wish.source(),
                wish.visitor(),
                "",
                wish.locale(),
                service.price(),
                service.noShowFee(),
                service.currency(),
                legal.terms(wish.locale()),
                legal.privacy(wish.locale()),
                0,
                now,
                wish.actor().isOutside() ? null : now,
                null,
                places.stream().map(Place::resource).toList());
    }
}

package stammkunde.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import stammkunde.business.BranchId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Audience;
import stammkunde.scheduling.Availability;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;

/**
 * A few strangers book online through the same door as everybody: so „Mein Tag“ has something new, and the mailbox the
 * letters to it. One of them is on file, one shares a phone with two people on file, the others are unknown.
 */
@Component
class FreshBookings {

    private static final int COUNT = 4;

    private final Appointments appointments;
    private final Availability availability;
    private final JdbcTemplate jdbc;

    FreshBookings(Appointments appointments, Availability availability, JdbcTemplate jdbc) {
        this.appointments = appointments;
        this.availability = availability;
        this.jdbc = jdbc;
    }

    /** Inside the business's transaction. */
    void arrive(Written house, Instant now, Random chance) {
        var known = house.guests().getFirst().person();
        var sharer = house.guests().get(1).person();
        share(house, sharer.phone());
        for (int i = 0; i < COUNT; i++) {
            var stranger = house.preset().cast().person(chance, 90_000 + i);
            var visitor =
                    switch (i) {
                        case 0 -> Visitor.of(known.firstName(), known.lastName(), known.email(), known.phone());
                        case 1 -> Visitor.of(stranger.firstName(), sharer.lastName(), stranger.email(), sharer.phone());
                        default ->
                            Visitor.of(stranger.firstName(), stranger.lastName(), stranger.email(), stranger.phone());
                    };
            book(house, i, visitor, now, chance);
        }
    }

    /** The next person on file gets the same number: a couple. */
    private void share(Written house, String phone) {
        jdbc.update("""
                update customer.contact set value = ? where business_id = ? and customer_id = ? and kind = 'PHONE'
                """, phone, house.business().value(), house.guests().get(2).id());
    }

    private void book(Written house, int number, Visitor visitor, Instant now, Random chance) {
        var offer =
                house.preset().services().get(number % house.preset().services().size());
        var service = new ServiceId(Objects.requireNonNull(house.services().get(offer.name())));
        var branch = new BranchId(house.branches().getFirst());
        var day = now.atZone(ZoneId.of(house.preset().zone())).toLocalDate().plusDays(1 + 2L * number);
        var starts = availability.slots(house.business(), service, branch, day, 10, Audience.PUBLIC);
        if (starts.isEmpty()) return;

        var typed = new Visitor(
                visitor.firstName(),
                visitor.lastName(),
                visitor.email(),
                visitor.phone(),
                offer.plate() ? house.preset().cast().plate(chance) : "",
                "",
                "",
                "",
                "",
                comment(house, number));
        var start = starts.get(chance.nextInt(Math.min(6, starts.size())));
        var ordered = offer.price() != null || offer.noShowFee() != null;
        var booking = appointments.book(
                house.business(),
                BookingRequest.online(Ids.next(), service, branch, start, typed, Locale.GERMAN, ordered));
        if (booking instanceof Booking.Booked booked)
            jdbc.update(
                    "update scheduling.appointment set created_at = ? where business_id = ? and appointment_id = ?",
                    now.minusSeconds(240L + 1_500L * number * number).atOffset(ZoneOffset.UTC),
                    house.business().value(),
                    booked.appointment().value());
        else throw new IllegalStateException("the demo offered a time and refused it: " + booking);
    }

    private static String comment(Written house, int number) {
        if (number % 2 == 1) return "";
        return house.preset().carTrade()
                ? "Vorn links klappert etwas, bitte mit anschauen."
                : "Ich bin zum ersten Mal bei Ihnen.";
    }
}

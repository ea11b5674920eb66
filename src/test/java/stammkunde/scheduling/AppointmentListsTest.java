package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class AppointmentListsTest {

    private final Appointments appointments;
    private final World world;

    AppointmentListsTest(Appointments appointments, Worlds worlds) {
        this.appointments = appointments;
        this.world = worlds.create();
    }

    @Test
    void bookings_are_counted_by_customer_and_by_contact() {
        var first = booked("2026-03-24T09:00");
        var second = booked("2026-03-25T09:00");
        var third = booked("2026-03-26T09:00");
        appointments.cancel(world.business(), first.id(), Wishes.STAFF, "");
        appointments.setStatus(world.business(), second.id(), Status.NO_SHOW, Wishes.STAFF);
        appointments.link(world.business(), third.id(), world.ada(), Wishes.STAFF);

        assertThat(appointments.counts(world.business(), "vera@example.com", ""))
                .isEqualTo(new Counts(3, 1, 1));
        assertThat(appointments.counts(world.business(), "", "+491701234567")).isEqualTo(new Counts(3, 1, 1));
        assertThat(appointments.counts(world.business(), world.ada())).isEqualTo(new Counts(1, 0, 0));
        assertThat(appointments.counts(world.business(), "", "")).isEqualTo(Counts.NONE);
        assertThat(appointments.ofCustomer(world.business(), world.ada())).hasSize(1);
    }

    @Test
    void the_planner_finds_what_touches_its_time_cancelled_ones_too() {
        var nine = booked("2026-03-24T09:00");
        var cancelled = booked("2026-03-24T12:00");
        appointments.cancel(world.business(), cancelled.id(), Wishes.STAFF, "");

        assertThat(within("2026-03-24T09:59", "2026-03-24T12:30"))
                .extracting(Appointment::id)
                .containsExactly(nine.id(), cancelled.id());
        assertThat(within("2026-03-24T10:00", "2026-03-24T12:00")).isEmpty();
        assertThat(within("2026-03-24T12:00", "2026-03-24T12:01"))
                .extracting(Appointment::resources)
                .containsExactly(List.of(world.lift()));
    }

    private List<Appointment> within(String from, String until) {
        return appointments.within(world.business(), world.at(from), world.at(until), world.branch());
    }

    private Appointment booked(String localTime) {
        var wish = Wishes.online(world, world.wheels(), world.at(localTime));
        var booked = (Booked) appointments.book(world.business(), wish);
        return appointments.find(world.business(), booked.appointment()).orElseThrow();
    }
}

package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.scheduling.Booking.Taken;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class AppointmentsTest {

    private final Appointments appointments;
    private final World world;

    AppointmentsTest(Appointments appointments, Worlds worlds) {
        this.appointments = appointments;
        this.world = worlds.create();
    }

    @Test
    void an_hour_is_booked_on_the_preferred_lift_then_on_the_other_then_not_at_all() {
        assertThat(resourcesOf(book(world.at("2026-03-24T09:00")))).containsExactly(world.lift());
        assertThat(resourcesOf(book(world.at("2026-03-24T09:30")))).containsExactly(world.lift2());

        var third = book(world.at("2026-03-24T09:30"));

        assertThat(third)
                .isEqualTo(new Taken(java.util.List.of(
                        world.at("2026-03-24T08:00"),
                        world.at("2026-03-24T08:30"),
                        world.at("2026-03-24T10:00"),
                        world.at("2026-03-24T10:30"))));
    }

    @Test
    void what_was_typed_stands_on_the_appointment() {
        var booked = (Booked) book(world.at("2026-03-24T09:00"));

        var found = appointments.find(world.business(), booked.appointment()).orElseThrow();

        assertThat(found.visitor()).isEqualTo(Wishes.VERA);
        assertThat(found.status()).isEqualTo(Status.CONFIRMED);
        assertThat(found.customer()).isNull();
        assertThat(found.handledAt()).isNull();
        assertThat(appointments.byToken(world.business(), booked.manageToken())).contains(found);
        assertThat(appointments.unhandled(world.business())).containsExactly(found);
    }

    private java.util.List<ResourceId> resourcesOf(Booking booking) {
        return appointments
                .find(world.business(), ((Booked) booking).appointment())
                .orElseThrow()
                .resources();
    }

    private Booking book(Instant start) {
        return appointments.book(world.business(), Wishes.online(world, world.wheels(), start));
    }
}

package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import stammkunde.customer.By;
import stammkunde.customer.Change;
import stammkunde.customer.Changes;
import stammkunde.customer.CustomerChanged;
import stammkunde.customer.VehicleAdded.Added;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.AppointmentChanged.What;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What exports, webhooks and campaigns build on. */
@DatabaseTest
class EventsTest {

    private final ConfigurableApplicationContext context;
    private final Appointments appointments;
    private final Vehicles vehicles;
    private final Changes changes;
    private final World world;
    private final List<Object> heard = new ArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<?>> ear = this::hear;
    private boolean deaf;

    EventsTest(
            ConfigurableApplicationContext context,
            Appointments appointments,
            Vehicles vehicles,
            Changes changes,
            Worlds worlds) {
        this.context = context;
        this.appointments = appointments;
        this.vehicles = vehicles;
        this.changes = changes;
        this.world = worlds.create();
    }

    @BeforeEach
    void listen() {
        context.addApplicationListener(ear);
    }

    @AfterEach
    void stop() {
        context.removeApplicationListener(ear);
    }

    private void hear(PayloadApplicationEvent<?> event) {
        if (!(event.getPayload() instanceof CustomerChanged || event.getPayload() instanceof AppointmentChanged))
            return;

        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isTrue();
        if (deaf) throw new IllegalStateException("I can't");
        heard.add(event.getPayload());
    }

    @Test
    void what_happens_to_an_appointment_is_told_as_it_happens() {
        var id = ((Booked) appointments.book(
                        world.business(), Wishes.online(world, world.wheels(), world.at("2026-03-24T09:00"))))
                .appointment();
        appointments.move(world.business(), id, world.at("2026-03-25T09:00"), null, Wishes.STAFF);
        appointments.link(world.business(), id, world.ada(), Wishes.STAFF);
        appointments.cancel(world.business(), id, Wishes.STAFF, "");

        assertThat(heard)
                .filteredOn(AppointmentChanged.class::isInstance)
                .containsExactly(
                        new AppointmentChanged(world.business(), id, What.BOOKED),
                        new AppointmentChanged(world.business(), id, What.MOVED),
                        new AppointmentChanged(world.business(), id, What.LINKED),
                        new AppointmentChanged(world.business(), id, What.CANCELLED));
    }

    @Test
    void a_booking_that_writes_nothing_is_not_told() {
        var wish = Wishes.online(UUID.randomUUID(), world, world.wheels(), world.at("2026-03-24T09:00"));
        appointments.book(world.business(), wish);
        heard.clear();
        appointments.book(world.business(), wish);
        appointments.book(
                world.business(),
                Wishes.online(
                        world, world.wheels(), world.at("2026-03-24T09:00").minusSeconds(1)));
        assertThat(heard).isEmpty();
    }

    @Test
    void what_changes_on_a_card_is_told_with_what_it_was() {
        var ada = new By.Customer(world.ada());
        var data = VehicleData.of("B-AD 1", "VW", "Golf");
        var golf = ((Added) vehicles.add(world.business(), world.ada(), data, ada)).vehicle();
        heard.clear();

        vehicles.update(world.business(), golf, VehicleData.of("B-AD 2", "VW", "Polo"), ada);

        assertThat(heard).singleElement().isInstanceOfSatisfying(CustomerChanged.class, event -> {
            assertThat(event.customer()).isEqualTo(world.ada());
            assertThat(event.by()).isEqualTo(ada);
            assertThat(changes.all(world.business(), event.changes()))
                    .extracting(Change::what, Change::before, Change::after)
                    .containsExactlyInAnyOrder(
                            tuple(Change.What.PLATE, "B-AD 1", "B-AD 2"), tuple(Change.What.MODEL, "Golf", "Polo"));
        });
    }

    @Test
    void whoever_listens_and_fails_fails_the_change() {
        deaf = true;
        assertThatThrownBy(() ->
                        vehicles.add(world.business(), world.ada(), VehicleData.of("B-AD 1", "", ""), new By.System()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(vehicles.count(world.business(), world.ada())).isZero();
    }
}

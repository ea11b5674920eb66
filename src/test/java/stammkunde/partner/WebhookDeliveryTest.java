package stammkunde.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.By;
import stammkunde.customer.Customers;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Actor;
import stammkunde.scheduling.Appointments;
import stammkunde.testing.DatabaseTest;

@DatabaseTest
class WebhookDeliveryTest {

    private final ApplicationContext app;
    private final DeliveryRepository queue;
    private final BusinessTransaction transaction;
    private final Appointments appointments;
    private final Customers customers;
    private final Vehicles vehicles;
    private Hooked hooked;

    WebhookDeliveryTest(
            ApplicationContext app,
            DeliveryRepository queue,
            BusinessTransaction transaction,
            Appointments appointments,
            Customers customers,
            Vehicles vehicles) {
        this.app = app;
        this.queue = queue;
        this.transaction = transaction;
        this.appointments = appointments;
        this.customers = customers;
        this.vehicles = vehicles;
    }

    @BeforeEach
    void begin() {
        hooked = new Hooked(app);
    }

    @AfterEach
    void end() throws Exception {
        hooked.close();
    }

    @Test
    void booking_moving_and_cancelling_are_told_with_a_signature_that_the_documented_check_accepts() throws Exception {
        var booked = hooked.book("2026-03-24T09:00");
        appointments.move(
                hooked.business, booked, hooked.world.at("2026-03-24T11:00"), null, new Actor.Staff(hooked.owner));
        appointments.cancel(hooked.business, booked, new Actor.Staff(hooked.owner), "");
        hooked.deliver();

        assertThat(hooked.receiver.got.stream().map(Receiver.Got::text))
                .hasSize(3)
                .allSatisfy(text ->
                        assertThat(text).contains(booked.value().toString()).doesNotContain("ingrid@"))
                .anySatisfy(text -> assertThat(text).contains("\"type\":\"booking.created\""))
                .anySatisfy(text -> assertThat(text).contains("\"type\":\"booking.moved\""))
                .anySatisfy(text -> assertThat(text).contains("\"type\":\"booking.cancelled\""));
        var verifier = new Verifier(hooked.secret);
        var got = hooked.receiver.got.getFirst();
        var now = hooked.seconds();
        assertThat(verifier.accepts(got.headers(), got.body(), now)).isTrue();
        assertThat(verifier.accepts(got.headers(), got.body(), now))
                .as("replayed")
                .isFalse();
        assertThat(new Verifier(hooked.secret).accepts(got.headers(), got.body(), now + 301))
                .as("old")
                .isFalse();
        var forged = got.text().replace("booking", "Booking").getBytes();
        assertThat(new Verifier(hooked.secret).accepts(got.headers(), forged, now))
                .as("forged")
                .isFalse();
        var otherId = new HashMap<>(got.headers());
        otherId.put("webhook-id", "msg_1");
        assertThat(new Verifier(hooked.secret).accepts(otherId, got.body(), now))
                .as("other id")
                .isFalse();
        assertThat(new Verifier(Signature.newSecret()).accepts(got.headers(), got.body(), now))
                .isFalse();
    }

    @Test
    void changes_of_cards_and_vehicles_are_told_and_staffs_notes_are_not() {
        customers.edit(
                hooked.business,
                hooked.world.ada(),
                data -> Optional.of(data.reached(List.of("ada@example.org"), List.of())),
                new By.System());
        vehicles.add(hooked.business, hooked.world.ada(), VehicleData.of("B-AB 12", "VW", "Polo"), new By.System());
        hooked.deliver();

        assertThat(hooked.receiver.got.stream().map(Receiver.Got::text))
                .hasSize(2)
                .allSatisfy(text ->
                        assertThat(text).contains(hooked.world.ada().value().toString(), "\"data\":null"));

        hooked.change("update partner.webhook set details = true");
        vehicles.add(hooked.business, hooked.world.ada(), VehicleData.of("B-CD 34", "VW", "Golf"), new By.System());
        hooked.deliver();
        assertThat(hooked.receiver.got.getLast().text())
                .as("only the one that is new")
                .contains("vehicle.changed", "B-CD 34", "\"vehicleId\":\"")
                .doesNotContain("B-AB 12");
    }

    @Test
    void what_was_rolled_back_is_not_told() {
        try {
            transaction.run(hooked.business, () -> {
                hooked.book("2026-03-24T09:00");
                throw new IllegalStateException("power cut");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("power cut");
        }
        hooked.deliver();
        assertThat(hooked.receiver.got).isEmpty();
    }

    @Test
    void two_workers_deliver_once() throws Exception {
        for (var hour = 9; hour < 15; hour++) hooked.book("2026-03-24T%02d:00".formatted(hour));
        Callable<Boolean> turn = () -> {
            while (hooked.turn()) continue;
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(turn, turn, turn)))
                assertThat(done.get()).isTrue();
        }
        assertThat(hooked.receiver.got).hasSize(6);
        assertThat(hooked.receiver.got.stream()
                        .map(one -> one.headers().get("webhook-id"))
                        .distinct())
                .hasSize(6);
    }

    @Test
    void who_dies_after_sending_leaves_something_that_comes_again_under_the_same_id() {
        hooked.book("2026-03-24T09:00");
        var now = hooked.now().toInstant();
        var taken = transaction
                .in(
                        hooked.business,
                        () -> queue.take(hooked.business, hooked.webhook, now, now.plus(DeliveryWorker.LEASE), 1))
                .getFirst();
        assertThat(hooked.turn()).as("leased to somebody who sends it and dies").isFalse();

        hooked.change("update partner.delivery set due_at = due_at - interval '1 hour'");
        hooked.deliver();
        assertThat(hooked.receiver.got).hasSize(1);
        assertThat(hooked.receiver.got.getFirst().headers().get("webhook-id")).isEqualTo(Payloads.id(taken));
    }
}

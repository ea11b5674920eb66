package stammkunde.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import stammkunde.customer.VehicleAdded.Added;
import stammkunde.customer.VehicleAdded.AlreadyThere;
import stammkunde.customer.VehicleAdded.NoSuchCustomer;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class VehiclesTest {

    private static final By PROGRAM = new By.System();

    private final Vehicles vehicles;
    private final Worlds worlds;
    private final World world;

    VehiclesTest(Vehicles vehicles, Worlds worlds) {
        this.vehicles = vehicles;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @Test
    void a_vehicle_is_kept_as_it_was_written() {
        var data = new VehicleData(
                " zh 482 913",
                "tmb jj7ne1k 0123456",
                "Škoda",
                "Octavia",
                LocalDate.parse("2019-05-02"),
                92_400,
                LocalDate.parse("2026-04-30"));

        var id = add(world.ada(), data);

        var kept = vehicles.find(world.business(), id).orElseThrow();
        assertThat(kept.data()).isEqualTo(data);
        assertThat(kept.data().plate()).isEqualTo("zh 482 913");
        assertThat(kept.data().vin()).isEqualTo("TMBJJ7NE1K0123456");
        assertThat(kept.title()).isEqualTo("Škoda Octavia, zh 482 913");
        assertThat(vehicles.of(world.business(), world.ada())).containsExactly(kept);
        assertThat(vehicles.ofAll(world.business(), List.of(world.ada(), world.bo())))
                .containsOnlyKeys(world.ada());
    }

    @Test
    void the_same_plate_at_the_same_customer_is_the_same_vehicle_however_it_is_typed() {
        var id = add(world.ada(), VehicleData.of("M-AB 123", "VW", "Golf"));

        assertThat(vehicles.add(world.business(), world.ada(), VehicleData.of("m ab123", "VW", ""), PROGRAM))
                .isEqualTo(new AlreadyThere(id));
        assertThat(vehicles.count(world.business(), world.ada())).isOne();
    }

    @Test
    void a_form_sent_ten_times_at_once_adds_one_vehicle() throws InterruptedException {
        var go = new CountDownLatch(1);
        var answers = Collections.synchronizedList(new ArrayList<VehicleAdded>());
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 10; i++)
                pool.submit(() -> {
                    go.await();
                    return answers.add(vehicles.add(
                            world.business(), world.ada(), VehicleData.of("M-AB 123", "VW", "Golf"), PROGRAM));
                });
            go.countDown();
        }

        assertThat(answers).hasSize(10).filteredOn(Added.class::isInstance).hasSize(1);
        assertThat(vehicles.of(world.business(), world.ada())).hasSize(1);
    }

    @Test
    void a_plate_may_be_at_several_customers_and_staff_can_know() {
        var id = add(world.ada(), VehicleData.of("ZH 482 913", "Škoda", "Octavia"));
        add(world.bo(), VehicleData.of("zh482913", "Seat", "Ibiza"));

        assertThat(vehicles.samePlateElsewhere(world.business(), world.bo(), "ZH482 913"))
                .map(Vehicle::id)
                .containsExactly(id);
        assertThat(vehicles.samePlateElsewhere(world.business(), world.bo(), ""))
                .isEmpty();
        assertThat(vehicles.samePlateElsewhere(worlds.create().business(), world.bo(), "ZH482 913"))
                .isEmpty();
    }

    @Test
    void a_removed_vehicle_is_no_longer_listed_but_found_and_comes_back() {
        var id = add(world.ada(), VehicleData.of("M-AB 123", "VW", "Golf"));

        assertThat(vehicles.remove(world.business(), id, PROGRAM)).isTrue();
        assertThat(vehicles.remove(world.business(), id, PROGRAM)).isFalse();
        assertThat(vehicles.update(world.business(), id, VehicleData.of("X", "", ""), PROGRAM))
                .isFalse();
        assertThat(vehicles.of(world.business(), world.ada())).isEmpty();
        assertThat(vehicles.find(world.business(), id)).get().matches(Vehicle::archived);

        assertThat(vehicles.restore(world.business(), id, PROGRAM)).isTrue();
        assertThat(vehicles.of(world.business(), world.ada())).hasSize(1);
    }

    @Test
    void another_businesss_customers_and_vehicles_look_like_none() {
        var theirs = worlds.create();
        var id = add(world.ada(), VehicleData.of("M-AB 123", "VW", "Golf"));

        assertThat(vehicles.add(theirs.business(), world.ada(), VehicleData.of("X 1", "", ""), PROGRAM))
                .isEqualTo(new NoSuchCustomer());
        assertThat(vehicles.find(theirs.business(), id)).isEmpty();
        assertThat(vehicles.update(theirs.business(), id, VehicleData.of("X 1", "", ""), PROGRAM))
                .isFalse();
        assertThat(vehicles.remove(theirs.business(), id, PROGRAM)).isFalse();
    }

    @Test
    void a_fleet_is_read_page_by_page_without_gap_or_repetition_and_can_be_searched() {
        for (int i = 0; i < 120; i++)
            add(world.ada(), VehicleData.of("B-FL " + i, i % 2 == 0 ? "VW" : "Škoda", "Caddy"));
        add(world.ada(), VehicleData.of("", "Anhänger", ""));

        var seen = new ArrayList<VehicleId>();
        Optional<VehicleCursor> after = Optional.empty();
        do {
            var page = vehicles.page(world.business(), world.ada(), "", after, 50);
            page.vehicles().forEach(vehicle -> seen.add(vehicle.id()));
            after = page.next().flatMap(cursor -> VehicleCursor.parse(cursor.printed()));
        } while (after.isPresent());

        assertThat(seen).hasSize(121).doesNotHaveDuplicates();
        assertThat(vehicles.of(world.business(), world.ada())).hasSize(Vehicles.MOST_AT_ONCE);
        assertThat(found("fl-119")).containsExactly("B-FL 119");
        assertThat(found("SKODA")).hasSize(60);
        assertThat(found("--")).isEmpty();
        assertThat(found("\0")).hasSize(100);
    }

    private List<String> found(String text) {
        return vehicles.page(world.business(), world.ada(), text, Optional.empty(), 100).vehicles().stream()
                .map(vehicle -> vehicle.data().plate())
                .toList();
    }

    private VehicleId add(CustomerId customer, VehicleData data) {
        return ((Added) vehicles.add(world.business(), customer, data, PROGRAM)).vehicle();
    }
}

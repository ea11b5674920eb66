package stammkunde.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.business.SecurityLog;
import stammkunde.customer.Change.Source;
import stammkunde.customer.Change.What;
import stammkunde.customer.VehicleAdded.Added;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class ChangesTest {

    private final Customers customers;
    private final Vehicles vehicles;
    private final Fields fields;
    private final Changes changes;
    private final SecurityLog log;
    private final Worlds worlds;
    private final World world;
    private final By staff;

    ChangesTest(
            Customers customers, Vehicles vehicles, Fields fields, Changes changes, SecurityLog log, Worlds worlds) {
        this.customers = customers;
        this.vehicles = vehicles;
        this.fields = fields;
        this.changes = changes;
        this.log = log;
        this.worlds = worlds;
        this.world = worlds.create();
        this.staff = new By.Staff(worlds.staff(world, Role.DESK).id());
    }

    @Test
    void a_change_tells_who_and_how_and_the_old_and_new_value() {
        var id = customers.create(world.business(), person("Petra", "Brunner", "old@x.example"));

        customers.update(world.business(), id, person("Petra", "Frei", "old@x.example"), staff);
        customers.update(world.business(), id, person("Petra", "Frei", "new@x.example"), new By.Customer(id));

        assertThat(changes.of(world.business(), id, 10))
                .extracting(Change::by, Change::source, Change::what, Change::before, Change::after)
                .containsExactly(
                        tuple(new By.Customer(id), Source.PORTAL, What.EMAILS, "old@x.example", "new@x.example"),
                        tuple(staff, Source.DESK, What.LAST_NAME, "Brunner", "Frei"),
                        tuple(new By.System(), Source.IMPORT, What.CARD_CREATED, "", ""));
        assertThat(log.about(world.business(), id.value().toString(), 10))
                .extracting(SecurityLog.Entry::actor, SecurityLog.Entry::act)
                .containsExactlyInAnyOrder(
                        tuple(SecurityLog.Actor.CUSTOMER, SecurityLog.Act.CUSTOMER_EMAIL_CHANGED),
                        tuple(SecurityLog.Actor.STAFF, SecurityLog.Act.CUSTOMER_NAME_CHANGED));
    }

    @Test
    void saving_without_changing_leaves_no_trace() {
        var id = customers.create(world.business(), person("Petra", "Brunner", "p@x.example"));
        customers.update(world.business(), id, person("Petra", "Brunner", "p@x.example"), staff);

        assertThat(changes.of(world.business(), id, 10)).hasSize(1);
    }

    @Test
    void branch_tags_and_own_fields_are_kept_and_noted() {
        var glasses = new Field(new FieldId(Ids.next()), "Brille", Field.Kind.CHOICE, List.of("Fern", "Nah"), true);
        fields.save(world.business(), glasses);
        var data = person("Petra", "Brunner", "p@x.example");
        var id = customers.create(world.business(), data);

        var filing = new Filing(world.branch(), List.of("  VIP", "Flotte", "VIP", ""));
        customers.update(
                world.business(), id, new CardEntry(data, filing, Map.of(glasses.id(), "Nah"), Map.of()), staff);

        var card = customers.find(world.business(), id).orElseThrow();
        assertThat(card.filing()).isEqualTo(filing);
        assertThat(card.filing().tags()).containsExactly("Flotte", "VIP");
        assertThat(fields.values(world.business(), id)).isEqualTo(Map.of(glasses.id(), "Nah"));
        assertThat(changes.of(world.business(), id, 10))
                .extracting(Change::what, Change::subject, Change::after)
                .contains(
                        tuple(What.BRANCH, "", "Nord"),
                        tuple(What.TAGS, "", "Flotte, VIP"),
                        tuple(What.FIELD, "Brille", "Nah"));

        customers.update(world.business(), id, person("Petra", "Frei", "p@x.example"), staff);
        assertThat(customers.find(world.business(), id).orElseThrow().filing()).isEqualTo(filing);

        customers.update(
                world.business(), id, new CardEntry(data, Filing.NONE, Map.of(glasses.id(), ""), Map.of()), staff);
        assertThat(customers.find(world.business(), id).orElseThrow().filing()).isEqualTo(Filing.NONE);
        assertThat(fields.values(world.business(), id)).isEmpty();
    }

    @Test
    void a_field_takes_only_what_fits_it() {
        var choice = new Field(new FieldId(Ids.next()), "Brille", Field.Kind.CHOICE, List.of("Fern"), true);
        var day = new Field(new FieldId(Ids.next()), "Jubiläum", Field.Kind.DATE, List.of(), true);
        fields.save(world.business(), choice);
        var data = person("Petra", "Brunner", "p@x.example");

        assertThat(choice.takes("Nah")).isFalse();
        assertThat(day.takes("2026-02-30")).isFalse();
        assertThat(day.takes("2026-02-28")).isTrue();
        var entry = new CardEntry(data, Filing.NONE, Map.of(choice.id(), "Nah"), Map.of());
        assertThatThrownBy(() -> customers.create(world.business(), entry, staff))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_happens_to_a_vehicle_is_noted_on_its_customers_card() {
        var golf = VehicleData.of("M-AB 123", "VW", "Golf");
        var id = ((Added) vehicles.add(world.business(), world.ada(), golf, new By.Customer(world.ada()))).vehicle();
        var inspected = new VehicleData("M-AB 123", "", "VW", "Golf", null, 90_000, LocalDate.parse("2027-04-30"));
        vehicles.update(world.business(), id, inspected, staff);
        vehicles.remove(world.business(), id, staff);
        vehicles.restore(world.business(), id, staff);

        assertThat(changes.of(world.business(), world.ada(), 10))
                .extracting(Change::what, Change::subject, Change::before, Change::after)
                .containsExactly(
                        tuple(What.VEHICLE_RESTORED, "", "", "VW Golf, M-AB 123"),
                        tuple(What.VEHICLE_REMOVED, "", "VW Golf, M-AB 123", ""),
                        tuple(What.INSPECTION, "VW Golf, M-AB 123", "", "2027-04-30"),
                        tuple(What.MILEAGE, "VW Golf, M-AB 123", "", "90000"),
                        tuple(What.VEHICLE_ADDED, "", "", "VW Golf, M-AB 123"));
        assertThat(changes.of(worlds.create().business(), world.ada(), 10)).isEmpty();
    }

    @Test
    void each_new_card_gets_the_next_number() {
        var one = customers.create(world.business(), person("A", "A", "a@x.example"));
        var two = customers.create(world.business(), person("B", "B", "b@x.example"));

        assertThat(customers.find(world.business(), one).orElseThrow().number()).isEqualTo(10_001);
        assertThat(customers.find(world.business(), two).orElseThrow().number()).isEqualTo(10_002);
        assertThat(customers.find(world.business(), world.ada()).orElseThrow().number())
                .isZero();
    }

    private static CustomerData person(String first, String last, String email) {
        return CustomerData.person(first, last, List.of(email), List.of());
    }
}

package stammkunde.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.customer.Deciding.AlreadyDecided;
import stammkunde.customer.Deciding.ChangedMeanwhile;
import stammkunde.customer.Deciding.Decided;
import stammkunde.customer.Difference.Source;
import stammkunde.customer.Difference.Way;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class DifferencesTest {

    private static final Phone MOBILE = new Phone("+4915123456789", true);

    private final Differences differences;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Worlds worlds;
    private final World world;
    private final StaffId staff;
    private final CustomerId petra;

    DifferencesTest(Differences differences, Customers customers, Vehicles vehicles, Worlds worlds) {
        this.differences = differences;
        this.customers = customers;
        this.vehicles = vehicles;
        this.worlds = worlds;
        this.world = worlds.create();
        this.staff = worlds.staff(world, Role.DESK).id();
        this.petra = customers.create(
                world.business(),
                CustomerData.person("Petra", "Brunner", List.of("petra@x.example"), List.of(MOBILE))
                        .at("Rosenstraße", "6", "10115", "Berlin"));
    }

    @Test
    void what_the_card_says_in_other_words_is_no_difference() {
        assertThat(propose(
                        Proposed.name("brunner", "PETRA "),
                        Proposed.email("Petra@X.example"),
                        Proposed.phone("0151 23456789"),
                        Proposed.address("Rosenstr.", "6", "", "berlin"),
                        Proposed.address("", "", "", ""),
                        Proposed.email("not an address"),
                        Proposed.phone("12")))
                .isZero();
    }

    @Test
    void nothing_gets_on_the_card_before_staff_takes_it_over() {
        var before = card();
        assertThat(propose(Proposed.name("Petra", "Frei"), Proposed.email("new@x.example")))
                .isEqualTo(2);

        assertThat(card()).isEqualTo(before);
        assertThat(differences.open(world.business(), 0).differences())
                .extracting(Difference::nowPrinted, Difference::proposedPrinted)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Petra Brunner", "Petra Frei"),
                        org.assertj.core.groups.Tuple.tuple("petra@x.example", "new@x.example"));
    }

    @Test
    void what_is_taken_over_stands_beside_or_instead_and_the_rest_stays() {
        propose(
                Proposed.email("new@x.example"),
                Proposed.phone("0151 98765432"),
                Proposed.name("Petra", "Frei"),
                Proposed.address("Am Kai", "1", "20457", "Hamburg"));
        for (var open : differences.openOf(world.business(), petra))
            assertThat(accept(open, open.field() == Proposed.Field.EMAIL ? Way.INSTEAD : Way.BESIDE))
                    .isEqualTo(new Decided(petra));

        var card = card();
        assertThat(card.emails()).containsExactly("new@x.example");
        assertThat(card.phones()).map(Phone::value).containsExactly(MOBILE.value(), "+4915198765432");
        assertThat(card.lastName()).isEqualTo("Frei");
        assertThat(card.city()).isEqualTo("Hamburg");
        assertThat(differences.countOf(world.business(), petra)).isZero();
        assertThat(customers.changes(world.business(), petra, 9))
                .extracting(entry -> entry.act().name())
                .contains("CUSTOMER_EMAIL_CHANGED", "CUSTOMER_NAME_CHANGED", "CUSTOMER_ADDRESS_CHANGED");
    }

    @Test
    void what_was_declined_is_not_asked_again_while_the_card_stays() {
        propose(Proposed.name("Petra", "Frei"));
        var open = differences.openOf(world.business(), petra).getFirst();

        assertThat(differences.decline(world.business(), open.id(), staff)).isEqualTo(new Decided(petra));
        assertThat(differences.decline(world.business(), open.id(), staff)).isEqualTo(new AlreadyDecided(false));
        assertThat(propose(Proposed.name("Petra", "Frei"))).isZero();

        customers.update(world.business(), petra, card().named("Petra", "Brunner-Frei"), staff);
        assertThat(propose(Proposed.name("Petra", "Frei"))).isOne();
    }

    @Test
    void a_card_changed_meanwhile_is_looked_at_again_first() {
        propose(Proposed.name("Petra", "Frei"));
        var seen = differences.openOf(world.business(), petra).getFirst();
        customers.update(world.business(), petra, card().named("Peta", "Brunner"), staff);

        assertThat(accept(seen, Way.INSTEAD)).isEqualTo(new ChangedMeanwhile());
        assertThat(card().firstName()).isEqualTo("Peta");
        var again = differences.openOf(world.business(), petra).getFirst();
        assertThat(accept(again, Way.INSTEAD)).isEqualTo(new Decided(petra));
    }

    @Test
    void a_change_by_hand_settles_what_it_says() {
        propose(Proposed.name("Petra", "Frei"), Proposed.email("new@x.example"));

        customers.update(world.business(), petra, card().named("Petra", "Frei"), staff);

        assertThat(differences.openOf(world.business(), petra))
                .map(Difference::field)
                .containsExactly(Proposed.Field.EMAIL);
    }

    @Test
    void a_plate_that_no_vehicle_has_becomes_one_when_taken_over() {
        vehicles.add(world.business(), petra, VehicleData.of("B-AB 123", "VW", "Golf"), new By.Staff(staff));

        assertThat(propose(Proposed.plate("b ab 123"), Proposed.plate("B-XY 9"), Proposed.plate(" - ")))
                .isOne();
        accept(differences.openOf(world.business(), petra).getFirst(), Way.BESIDE);

        assertThat(vehicles.of(world.business(), petra))
                .map(vehicle -> vehicle.data().plate())
                .containsExactly("B-AB 123", "B-XY 9");
    }

    @RepeatedTest(20)
    void two_who_take_over_at_once_write_once() {
        propose(Proposed.phone("0151 98765432"));
        var open = differences.openOf(world.business(), petra).getFirst();

        var answers = Both.at(() -> accept(open, Way.INSTEAD), () -> accept(open, Way.BESIDE));

        assertThat(answers).containsExactlyInAnyOrder(new Decided(petra), new AlreadyDecided(true));
    }

    @RepeatedTest(20)
    void taking_over_and_declining_at_once_have_one_winner() {
        propose(Proposed.name("Petra", "Frei"));
        var open = differences.openOf(world.business(), petra).getFirst();

        var answers =
                Both.at(() -> accept(open, Way.INSTEAD), () -> differences.decline(world.business(), open.id(), staff));

        assertThat(answers).filteredOn(Decided.class::isInstance).hasSize(1);
        var accepted = answers.getFirst() instanceof Decided;
        assertThat(card().lastName()).isEqualTo(accepted ? "Frei" : "Brunner");
    }

    @Test
    void somebody_who_types_without_end_fills_no_file() {
        for (int i = 0; i < 40; i++) propose(Proposed.email("a" + i + "@x.example"));

        assertThat(differences.countOf(world.business(), petra)).isEqualTo(20);
    }

    @Test
    void another_businesss_differences_look_like_none() {
        propose(Proposed.name("Petra", "Frei"));
        var open = differences.openOf(world.business(), petra).getFirst();
        var theirs = worlds.create();

        assertThat(differences.propose(theirs.business(), petra, Source.PORTAL, List.of(Proposed.name("X", "Y"))))
                .isZero();
        assertThat(differences.decline(
                        theirs.business(),
                        open.id(),
                        worlds.staff(theirs, Role.OWNER).id()))
                .isEqualTo(new Deciding.Unknown());
        assertThat(differences.accept(theirs.business(), new DifferenceId(Ids.next()), "", Way.BESIDE, staff))
                .isEqualTo(new Deciding.Unknown());
        assertThat(differences.countOf(world.business(), petra)).isOne();
    }

    private int propose(Proposed... said) {
        return differences.propose(world.business(), petra, Source.PORTAL, List.of(said));
    }

    private Deciding accept(Difference difference, Way way) {
        return differences.accept(world.business(), difference.id(), difference.seen(), way, staff);
    }

    private CustomerData card() {
        return customers.find(world.business(), petra).orElseThrow().data();
    }
}

package stammkunde.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.customer.MergePlan.Part;
import stammkunde.customer.Merging.Merged;
import stammkunde.scheduling.Actor;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.Source;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.TestDatabase;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class MergesTest {

    private static final Phone MOBILE = new Phone("+4915123456789", true);
    private static final Phone LANDLINE = new Phone("+4930901820", false);

    private final Merges merges;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Changes changes;
    private final Appointments appointments;
    private final Worlds worlds;
    private final World world;
    private final StaffId staff;
    private final CustomerId petra;
    private final CustomerId peter;

    MergesTest(
            Merges merges,
            Customers customers,
            Vehicles vehicles,
            Changes changes,
            Appointments appointments,
            Worlds worlds) {
        this.merges = merges;
        this.customers = customers;
        this.vehicles = vehicles;
        this.changes = changes;
        this.appointments = appointments;
        this.worlds = worlds;
        this.world = worlds.create();
        this.staff = worlds.staff(world, Role.DESK).id();
        this.petra = customers.create(
                world.business(), CustomerData.person("Petra", "Brunner", List.of("p@x.example"), List.of(MOBILE)));
        this.peter = customers.create(
                world.business(),
                CustomerData.person("Petra", "Bruner", List.of("p@x.example", "pb@y.example"), List.of(LANDLINE))
                        .at("Rosenweg", "6", "10115", "Berlin"));
    }

    @Test
    void everything_of_the_other_card_becomes_the_winners() {
        drives(peter, "B-AB 12");
        var appointment = book(peter, "2026-03-24T09:00");

        assertThat(merge(petra, peter)).isInstanceOf(Merged.class);

        var card = customers.find(world.business(), petra).orElseThrow();
        assertThat(card.name()).isEqualTo("Petra Brunner");
        assertThat(card.emails()).containsExactly("p@x.example", "pb@y.example");
        assertThat(card.phones()).containsExactly(MOBILE, LANDLINE);
        assertThat(card.address()).isEqualTo("Rosenweg 6, 10115 Berlin");
        assertThat(vehicles.of(world.business(), petra)).hasSize(1);
        assertThat(customerOf(appointment)).isEqualTo(petra);
        assertThat(changes.of(world.business(), petra, 20)).map(Change::what).contains(Change.What.CARDS_MERGED);
    }

    @Test
    void the_other_card_is_no_card_any_more_but_leads_to_the_winner() {
        merge(petra, peter);

        assertThat(customers.find(world.business(), peter)).isEmpty();
        assertThat(merges.standing(world.business(), peter)).isEqualTo(petra);
        assertThat(customers.search(world.business(), "Bruner", 8))
                .map(Customer::id)
                .containsExactly(petra);
        assertThat(customers.matching(world.business(), new Person("Petra", "Bruner", "p@x.example", "")))
                .map(match -> match.customer().id())
                .containsExactly(petra);
        assertThat(customers.count(world.business(), CustomerFilter.EVERYBODY)).isEqualTo(3);
        assertThat(customers.update(
                        world.business(), peter, CustomerData.person("X", "Y", List.of(), List.of()), staff))
                .isFalse();
    }

    @Test
    void what_was_chosen_from_the_other_card_wins() {
        var plan = merges.plan(world.business(), petra, peter).orElseThrow();
        assertThat(plan.conflicts()).containsExactly(Part.NAME);

        merges.merge(world.business(), petra, peter, Set.of(Part.NAME), plan.seen(), staff);

        assertThat(customers.find(world.business(), petra).orElseThrow().lastName())
                .isEqualTo("Bruner");
    }

    @Test
    void undone_everything_is_where_it_was() {
        drives(petra, "B-XY 1");
        drives(peter, "B-AB 12");
        var appointment = book(peter, "2026-03-24T09:00");
        var before = List.of(
                customers.find(world.business(), petra).orElseThrow().data(),
                customers.find(world.business(), peter).orElseThrow().data());

        var merged = (Merged) merge(petra, peter);
        assertThat(merges.undo(world.business(), merged.merge(), staff)).isEqualTo(new Merging.Undone(petra, peter));

        assertThat(List.of(
                        customers.find(world.business(), petra).orElseThrow().data(),
                        customers.find(world.business(), peter).orElseThrow().data()))
                .isEqualTo(before);
        assertThat(customerOf(appointment)).isEqualTo(peter);
        assertThat(vehicles.of(world.business(), peter)).hasSize(1);
        assertThat(merges.undo(world.business(), merged.merge(), staff)).isEqualTo(new Merging.AlreadyDone());
    }

    @Test
    void what_has_changed_since_is_not_undone_and_nothing_moves() {
        var appointment = book(peter, "2026-03-24T09:00");
        var merged = (Merged) merge(petra, peter);
        appointments.link(world.business(), appointment, world.ada(), new Actor.Staff(staff));

        assertThat(merges.undo(world.business(), merged.merge(), staff)).isEqualTo(new Merging.ChangedMeanwhile());
        assertThat(customers.find(world.business(), peter)).isEmpty();
        assertThat(merges.of(world.business(), petra)).noneMatch(Merge::undone);

        appointments.link(world.business(), appointment, peter, new Actor.Staff(staff));
        assertThat(customerOf(appointment)).isEqualTo(petra);
        customers.update(world.business(), petra, CustomerData.person("Petra", "Frei", List.of(), List.of()), staff);
        assertThat(merges.undo(world.business(), merged.merge(), staff)).isEqualTo(new Merging.ChangedMeanwhile());
    }

    @Test
    void nobody_merges_what_they_did_not_see() {
        var plan = merges.plan(world.business(), petra, peter).orElseThrow();
        customers.update(world.business(), peter, CustomerData.person("Eva", "Anders", List.of(), List.of()), staff);

        assertThat(merges.merge(world.business(), petra, peter, Set.of(), plan.seen(), staff))
                .isEqualTo(new Merging.ChangedMeanwhile());
        assertThat(merges.plan(world.business(), petra, petra)).isEmpty();
        assertThat(merges.plan(world.business(), petra, worlds.create().ada())).isEmpty();
    }

    @RepeatedTest(20)
    void two_cards_merged_into_each_other_at_once_leave_one() {
        var one = merges.plan(world.business(), petra, peter).orElseThrow().seen();
        var other = merges.plan(world.business(), peter, petra).orElseThrow().seen();

        var answers = Both.at(
                () -> merges.merge(world.business(), petra, peter, Set.of(), one, staff),
                () -> merges.merge(world.business(), peter, petra, Set.of(), other, staff));

        assertThat(answers).filteredOn(Merged.class::isInstance).hasSize(1);
        assertThat(answers).contains(new Merging.AlreadyDone());
        assertThat(customers.count(world.business(), CustomerFilter.EVERYBODY)).isEqualTo(3);
    }

    @RepeatedTest(20)
    void who_books_while_their_card_is_merged_finds_the_appointment_at_the_winner() {
        var seen = merges.plan(world.business(), petra, peter).orElseThrow().seen();

        var answers = Both.<Object>at(
                () -> merges.merge(world.business(), petra, peter, Set.of(), seen, staff),
                () -> book(peter, "2026-03-24T09:00"));

        assertThat(answers.getFirst()).isInstanceOf(Merged.class);
        assertThat(customerOf((AppointmentId) answers.getLast())).isEqualTo(petra);
    }

    @Test
    void no_table_that_points_to_customers_is_forgotten() throws SQLException {
        var pointing = new ArrayList<String>();
        try (var database = TestDatabase.postgres().connectAsAdministrator("test");
                var sql = database.createStatement();
                var rows = sql.executeQuery("""
                        select distinct conrelid::regclass::text from pg_constraint
                         where confrelid = 'customer.customer'::regclass and conrelid <> confrelid
                        """)) {
            while (rows.next()) pointing.add(rows.getString(1));
        }
        // moved; or the card's own tags, put together with the winner's; or the record of merging itself
        assertThat(pointing)
                .isSubsetOf(
                        "customer.vehicle",
                        "customer.due_date",
                        "customer.contact",
                        "customer.field_value",
                        "customer.picture",
                        "customer.consent",
                        "customer.change",
                        "customer.difference",
                        "customer.tag",
                        "customer.merge",
                        "updates.pending",
                        "access.portal_code",
                        "access.visit",
                        "access.personal_link",
                        "access.contact_change",
                        "access.calendar_feed",
                        "account.account",
                        "account.passkey",
                        "account.registration",
                        "account.newcomer",
                        "account.declined",
                        "campaign.recipient",
                        "scheduling.appointment",
                        "exchange.customer",
                        "exchange.past_service",
                        "exchange.outgoing");
    }

    private Merging merge(CustomerId winner, CustomerId loser) {
        var plan = merges.plan(world.business(), winner, loser).orElseThrow();
        return merges.merge(world.business(), winner, loser, Set.of(), plan.seen(), staff);
    }

    private void drives(CustomerId customer, String plate) {
        vehicles.add(world.business(), customer, VehicleData.of(plate, "VW", "Golf"), new By.Staff(staff));
    }

    private CustomerId customerOf(AppointmentId id) {
        return appointments.find(world.business(), id).orElseThrow().customer();
    }

    private AppointmentId book(CustomerId customer, String at) {
        var wish = new BookingRequest(
                Ids.next(),
                world.wheels(),
                world.branch(),
                world.at(at),
                Visitor.of("Petra", "Bruner", "p@x.example", ""),
                Locale.GERMAN,
                Source.DESK,
                customer,
                null,
                null,
                false,
                new Actor.Staff(staff));
        return ((Booking.Booked) appointments.book(world.business(), wish)).appointment();
    }
}

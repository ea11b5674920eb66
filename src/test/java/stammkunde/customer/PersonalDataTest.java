package stammkunde.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import stammkunde.business.Business.Country;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.customer.Difference.Source;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.TestDatabase;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What a person may ask for: all that is kept about them, and that it goes. */
@DatabaseTest
class PersonalDataTest {

    private static final List<String> CANARIES =
            List.of("zebrafink", "kolibriweg", "15199887766", "199887766", "ZF-AN 77", "ZFAN77", "brillenpinguin");

    private final PersonalData data;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Differences differences;
    private final Merges merges;
    private final RetainedRecords retained;
    private final Appointments appointments;
    private final Worlds worlds;
    private final World world;
    private final StaffId staff;
    private final CustomerId petra;

    PersonalDataTest(
            PersonalData data,
            Customers customers,
            Vehicles vehicles,
            Differences differences,
            Merges merges,
            RetainedRecords retained,
            Appointments appointments,
            Worlds worlds) {
        this.data = data;
        this.customers = customers;
        this.vehicles = vehicles;
        this.differences = differences;
        this.merges = merges;
        this.retained = retained;
        this.appointments = appointments;
        this.worlds = worlds;
        this.world = worlds.create();
        this.staff = worlds.staff(world, Role.MANAGER).id();
        this.petra = card("Zebrafink");
    }

    @Test
    void the_export_has_a_section_for_every_table_that_names_customers() throws SQLException {
        var sections = data.export(world.business(), petra, staff).orElseThrow().keySet();

        // merging and erasing leave notes of their own, which say no more than the rest; codes go with their visits
        assertThat(tablesWith("customer_id"))
                .allMatch(table -> sections.contains(table)
                        || Set.of("customer.erasure", "access.verification").contains(table));
        assertThat(sections).contains("messaging.letter").first().isEqualTo("customer.customer");
    }

    @Test
    void the_export_says_what_is_kept_and_no_secret() {
        fill();

        var all = data.export(world.business(), petra, staff).orElseThrow();

        assertThat(all.toString())
                .contains("Zebrafink", "ZF-AN 77", "Kolibriweg", "+4915199887766", "Brillenpinguin", "Radwechsel");
        assertThat(all.get("messaging.letter")).isNotEmpty();
        assertThat(all.toString()).doesNotContain("_hash", "_encrypted");
        assertThat(data.export(world.business(), worlds.create().ada(), staff)).isEmpty();
    }

    @Test
    void open_appointments_stand_against_it_and_nothing_is_erased() {
        book("zebrafink@x.example");
        var plan = data.plan(world.business(), petra).orElseThrow();

        assertThat(plan.obstacles()).containsEntry("OPEN_APPOINTMENT", 1);
        assertThat(data.erase(world.business(), petra, staff)).isInstanceOf(Erasing.NotYet.class);
        assertThat(customers.find(world.business(), petra)).isPresent();
    }

    @Test
    void erased_nothing_of_the_person_is_left_anywhere() throws SQLException {
        fill();
        assertThat(tablesThatMention()).contains("customer.customer", "scheduling.appointment", "messaging.letter");

        assertThat(data.erase(world.business(), petra, staff)).isEqualTo(new Erasing.Erased());

        assertThat(tablesThatMention()).isEmpty();
        assertThat(customers.find(world.business(), petra)).isEmpty();
        assertThat(data.erase(world.business(), petra, staff)).isEqualTo(new Erasing.Unknown());
    }

    @Test
    void what_the_law_keeps_is_put_aside_and_goes_when_its_time_is_over() throws SQLException {
        fill();
        worlds.change(
                world,
                "update scheduling.appointment set price_cents = 4900 where business_id = ? and customer_id = ?",
                world.business().value(),
                petra.value());
        assertThat(data.plan(world.business(), petra).orElseThrow().kept())
                .containsExactly(new ErasurePlan.Kept("ORDER", 1, LocalDate.of(2032, 12, 31)));

        data.erase(world.business(), petra, staff);

        assertThat(tablesThatMention()).containsExactly("customer.retained");
        assertThat(retained.forget(world.business(), Instant.parse("2032-12-31T12:00:00Z")))
                .isZero();
        assertThat(retained.forget(world.business(), Instant.parse("2033-01-01T12:00:00Z")))
                .isOne();
        assertThat(tablesThatMention()).isEmpty();
    }

    @Test
    void terms_end_with_a_year_and_differ_by_country() {
        var day = LocalDate.of(2026, 1, 2);
        assertThat(Retention.ofOrder(day, Country.DE)).isEqualTo("2032-12-31");
        assertThat(Retention.ofOrder(day, Country.AT)).isEqualTo("2033-12-31");
        assertThat(Retention.ofOrder(day, Country.CH)).isEqualTo("2036-12-31");
        assertThat(Retention.ofConsent(day)).isEqualTo("2031-12-31");
    }

    @RepeatedTest(5)
    void two_who_erase_at_once_erase_once() {
        fill();
        assertThat(Both.<Erasing>at(
                        () -> data.erase(world.business(), petra, staff),
                        () -> data.erase(world.business(), petra, staff)))
                .containsExactlyInAnyOrder(new Erasing.Erased(), new Erasing.Unknown());
    }

    /** A past appointment of theirs and one nobody linked, a vehicle, a difference, letters, a card merged into theirs. */
    private void fill() {
        vehicles.add(world.business(), petra, VehicleData.of("ZF-AN 77", "VW", "Golf"), new By.Staff(staff));
        differences.propose(world.business(), petra, Source.PORTAL, List.of(Proposed.name("Petra", "Zebrafink-Frei")));
        var theirs = book("zebrafink@x.example");
        book("zebrafink@x.example");
        appointments.link(world.business(), theirs, petra, new stammkunde.scheduling.Actor.Staff(staff));
        worlds.change(
                world,
                "update scheduling.appointment set starts_at = starts_at - interval '30 days', ends_at = ends_at - interval '30 days',"
                        + " staff_note = 'Brillenpinguin' where business_id = ?",
                world.business().value());
        var twin = card("Zebrafink-Zwilling");
        var plan = merges.plan(world.business(), petra, twin).orElseThrow();
        merges.merge(world.business(), petra, twin, Set.of(), plan.seen(), staff);
    }

    private CustomerId card(String last) {
        return customers.create(
                world.business(),
                CardEntry.of(CustomerData.person(
                                "Petra",
                                last,
                                List.of("zebrafink@x.example"),
                                List.of(new Phone("+4915199887766", true)))
                        .at("Kolibriweg", "6", "10115", "Berlin")),
                new By.Staff(staff));
    }

    private stammkunde.scheduling.AppointmentId book(String email) {
        var visitor = new Visitor(
                "Petra",
                "Zebrafink",
                email,
                "+4915199887766",
                "ZF-AN 77",
                "Kolibriweg",
                "6",
                "10115",
                "Berlin",
                "Brillenpinguin");
        for (int hour = 9; hour < 17; hour++) {
            var booking = appointments.book(
                    world.business(),
                    BookingRequest.online(
                            Ids.next(),
                            world.wheels(),
                            world.branch(),
                            world.at("2026-03-24T%02d:00".formatted(hour)),
                            visitor,
                            Locale.GERMAN,
                            false));
            if (booking instanceof Booking.Booked booked) return booked.appointment();
        }
        throw new IllegalStateException("no time is free");
    }

    private static List<String> tablesWith(String column) throws SQLException {
        return ask("""
                select table_schema || '.' || table_name from information_schema.columns
                  join information_schema.tables using (table_schema, table_name)
                 where column_name = '%s' and table_type = 'BASE TABLE'
                """.formatted(column));
    }

    /** Every table of every module, seen by the superuser, text by text. */
    private List<String> tablesThatMention() throws SQLException {
        var mentioning = new ArrayList<String>();
        for (var table : tablesWith("business_id")) {
            var found = ask("select 1 from %s t where business_id = '%s' and t::text ~* '%s' limit 1"
                    .formatted(table, world.business().value(), String.join("|", CANARIES)));
            if (!found.isEmpty()) mentioning.add(table);
        }
        return mentioning;
    }

    private static List<String> ask(String query) throws SQLException {
        try (var database = TestDatabase.postgres().connectAsAdministrator("test");
                var sql = database.createStatement();
                var rows = sql.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }
}

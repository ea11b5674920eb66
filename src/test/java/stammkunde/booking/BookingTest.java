package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.BusinessTransaction;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Appointments;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What becomes of the form: booked, or refused with a reason, with what was typed, and with nothing written. */
@DatabaseTest
class BookingTest {

    private final Appointments appointments;
    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Worlds worlds;
    private final World world;
    private final Guest guest;

    BookingTest(
            MockMvcTester http,
            Appointments appointments,
            BusinessTransaction transaction,
            JdbcClient jdbc,
            Worlds worlds) {
        this.appointments = appointments;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.worlds = worlds;
        this.world = worlds.create();
        this.guest = new Guest(http, world);
    }

    @Test
    void a_filled_form_books_and_leads_to_the_appointment() {
        assertThat(guest.book()).hasStatus(303).redirectedUrl().matches("/b/" + world.slug() + "/a/[\\w-]{43}");

        var booked = appointment();
        assertThat(booked.span().from()).isEqualTo(world.at("2026-03-24T09:30"));
        assertThat(booked.visitor().name()).isEqualTo("Ingrid Lorenzen");
        assertThat(booked.visitor().email()).isEqualTo("ingrid.lorenzen@posteo.de");
        assertThat(booked.visitor().phone()).isEqualTo("+491713920014");
        assertThat(booked.customer()).isNull();
    }

    @Test
    void the_form_of_the_page_books_as_it_is() throws Exception {
        var html = guest.choose(world.wheels().value(), "2026-03-24T08:30Z")
                .getResponse()
                .getContentAsString();

        assertThat(guest.book(
                        "key", Guest.hidden(html, "key"),
                        "service", Guest.hidden(html, "service"),
                        "branch", Guest.hidden(html, "branch"),
                        "offer", Guest.hidden(html, "offer")))
                .hasStatus(303);
    }

    @Test
    void sending_the_form_twice_books_once_and_leads_to_the_same_appointment() {
        var key = UUID.randomUUID().toString();

        assertThat(guest.book("key", key)).hasStatus(303);
        assertThat(guest.book("key", key)).hasStatus(303);

        assertThat(rows().appointments()).isEqualTo(1);
        assertThat(rows().letters()).isEqualTo(1);
    }

    @Test
    void another_wish_under_the_same_key_is_refused_and_can_be_sent_again() throws Exception {
        var key = UUID.randomUUID().toString();
        guest.book("key", key);

        var other = guest.book("key", key, "start", "2026-03-25T08:30Z");

        assertThat(other).hasStatus(422).bodyText().contains("schon ein anderer Termin gebucht", "value=\"Ingrid\"");
        var fresh = Guest.hidden(other.getResponse().getContentAsString(), "key");
        assertThat(fresh).isNotEqualTo(key);
        assertThat(guest.book("key", fresh, "start", "2026-03-25T08:30Z")).hasStatus(303);
    }

    @Test
    void a_time_that_is_taken_brings_the_form_back_with_the_nearest_free_times() {
        guest.book();
        guest.book();

        assertThat(guest.book("firstName", "Bo", "comment", "Bitte auswuchten"))
                .hasStatus(409)
                .bodyText()
                .contains("Die Zeit ist gerade vergeben worden. Frei sind noch", "08:30 Uhr", "10:30 Uhr")
                .contains("value=\"Bo\"", "Bitte auswuchten")
                .contains("name=\"other\" value=\"2026-03-24T09:30Z\"")
                .doesNotContain("Termin verbindlich buchen</button>");
        assertThat(rows().appointments()).isEqualTo(2);
    }

    @Test
    void another_time_can_be_chosen_without_typing_again() {
        var fields = guest.form();
        fields.put("other", "2026-03-24T09:30Z");

        assertThat(guest.send("/draft", fields))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Ingrid\"", "value=\"2026-03-24T09:30Z\"", "Termin verbindlich buchen</button>");
        assertThat(rows()).isEqualTo(Rows.NONE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-23T06:00Z, in der Vergangenheit",
        "2026-03-23T08:30Z, zu kurzfristig",
        "2026-06-22T08:00Z, So weit im Voraus",
        "2026-03-24T05:00Z, ist geschlossen",
        "2026-03-24T16:30Z, ist geschlossen",
        "2026-03-28T09:00Z, ist geschlossen",
        "2026-03-24T08:35Z, beginnt kein Termin",
        "2026-03-24T08:31Z, beginnt kein Termin",
        "2026-03-24T08:30:00.001Z, beginnt kein Termin",
        "'', Bitte wählen Sie eine Zeit",
        "morgen, Bitte wählen Sie eine Zeit",
        "+999999999-12-31T23:59:59Z, Bitte wählen Sie eine Zeit",
    })
    void a_time_that_is_not_offered_is_refused(String start, String reason) {
        assertThat(guest.book("start", start)).hasStatus(422).bodyText().contains(reason, "value=\"Ingrid\"");
        assertThat(rows()).isEqualTo(Rows.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00000000-0000-0000-0000-000000000000", "' or 1=1 --", "../../etc/passwd"})
    void an_unknown_service_or_branch_is_refused(String id) {
        assertThat(guest.book("service", id)).hasStatus(422).bodyText().contains("gibt es online nicht mehr");
        assertThat(rows()).isEqualTo(Rows.NONE);
    }

    @Test
    void another_businesss_service_and_branch_do_not_exist_here() {
        var other = worlds.create();

        assertThat(guest.book("service", other.wheels().value().toString())).hasStatus(422);
        guest.book("branch", other.branch().value().toString());

        assertThat(appointments.within(
                        other.business(), world.at("2026-03-01T00:00"), world.at("2026-04-30T00:00"), null))
                .isEmpty();
        assertThat(all()).allMatch(booked -> booked.branch().equals(world.branch()));
    }

    @Test
    void a_service_for_staff_only_is_refused() {
        worlds.change(world, "update scheduling.service set bookable_by = 'STAFF' where name = 'Radwechsel'");

        assertThat(guest.book()).hasStatus(422);
        assertThat(rows()).isEqualTo(Rows.NONE);
    }

    @Test
    void what_the_form_does_not_have_cannot_be_set() {
        guest.book(
                "status",
                "DONE",
                "priceCents",
                "0",
                "customer",
                world.ada().value().toString(),
                "duration",
                "5");

        assertThat(appointment().customer()).isNull();
        assertThat(appointment().status()).hasToString("CONFIRMED");
        assertThat(appointment().span().length()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void fields_that_the_service_does_not_ask_for_are_not_kept() {
        guest.book("plate", "HL-AB 123", "street", "Hüxstraße");

        assertThat(appointment().visitor().plate()).isEmpty();
        assertThat(appointment().visitor().street()).isEmpty();
    }

    @Test
    void known_and_unknown_addresses_get_the_same_answer() {
        worlds.change(
                world,
                "insert into customer.contact (business_id, contact_id, customer_id, kind, value)"
                        + " values (?, ?, ?, 'EMAIL', 'ada@posteo.de')",
                world.business().value(),
                UUID.randomUUID(),
                world.ada().value());

        assertThat(guest.book("email", "ada@posteo.de", "start", "2026-03-25T08:30Z"))
                .hasStatus(303);
        assertThat(guest.book("email", "nobody@posteo.de", "start", "2026-03-26T08:30Z"))
                .hasStatus(303);
        assertThat(all()).allMatch(booked -> booked.customer() == null);
    }

    @Test
    void parameters_count_only_in_the_body() {
        var fields = guest.form();
        fields.remove("firstName");

        assertThat(guest.send("/appointments?firstName=Ingrid", fields)).hasStatus(400);
        assertThat(rows()).isEqualTo(Rows.NONE);
    }

    private Appointment appointment() {
        return all().getFirst();
    }

    private List<Appointment> all() {
        return appointments.within(world.business(), world.at("2026-03-01T00:00"), world.at("2026-07-30T00:00"), null);
    }

    private Rows rows() {
        return Rows.of(transaction, jdbc, world);
    }
}

package stammkunde.desk.customers.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.business.SecurityLog;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.desk.DeskBrowser;
import stammkunde.scheduling.Actor;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class PersonalDataControllerTest {

    private final MockMvcTester browser;
    private final Customers customers;
    private final Appointments appointments;
    private final SecurityLog log;
    private final Worlds worlds;
    private final World world;
    private final Staff manager;
    private final DeskBrowser desk;
    private final CustomerId petra;
    private final String card;

    PersonalDataControllerTest(
            MockMvcTester browser, Customers customers, Appointments appointments, SecurityLog log, Worlds worlds) {
        this.browser = browser;
        this.customers = customers;
        this.appointments = appointments;
        this.log = log;
        this.worlds = worlds;
        this.world = worlds.create();
        this.manager = worlds.staff(world, Role.MANAGER);
        this.desk = new DeskBrowser(browser, manager);
        this.petra = customers.create(
                world.business(),
                CustomerData.person(
                        "Petra", "<b>Brunner", List.of("petra@x.example"), List.of(new Phone("+4915123456789", true))));
        this.card = "/desk/customers/" + petra.value();
    }

    @Test
    void all_data_can_be_read_and_downloaded_and_that_is_noted() {
        assertThat(desk.open(card + "/data"))
                .hasStatusOk()
                .bodyText()
                .contains("Gespeicherte Daten", "Kundenkarte", "Nachname", "&lt;b&gt;Brunner", "petra@x.example")
                .doesNotContain("<b>Brunner", "data.section", "data.column");
        assertThat(desk.open(card + "/data/file"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyJson()
                .extractingPath("$.data['customer.contact'].length()")
                .isEqualTo(2);
        assertThat(log.about(world.business(), petra.value().toString(), 9))
                .extracting(entry -> entry.act().name())
                .contains("CUSTOMER_EXPORTED");
    }

    @Test
    void a_person_is_erased_after_the_open_appointment_is_cancelled_and_only_if_sure() {
        var id = book();
        assertThat(desk.open(card + "/erasure"))
                .hasStatusOk()
                .bodyText()
                .contains("Ein Termin steht noch bevor", "Das bleibt, und warum")
                .doesNotContain("Ja, unwiderruflich");
        assertThat(desk.send(card + "/erasure", Map.of("sure", "true"))).hasStatus(422);
        appointments.cancel(world.business(), id, new Actor.Staff(manager.id()), "");

        assertThat(desk.send(card + "/erasure", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Bestätigen Sie bitte");
        assertThat(customers.find(world.business(), petra)).isPresent();
        assertThat(desk.send(card + "/erasure", Map.of("sure", "true")))
                .hasStatus(303)
                .redirectedUrl()
                .startsWith("/desk/customers");

        assertThat(desk.open(card)).hasStatus(404);
        assertThat(desk.open("/desk/appointments/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Brunner");
        assertThat(log.latest(world.business(), 1).getFirst().act()).isEqualTo(SecurityLog.Act.CUSTOMER_ERASED);
    }

    @Test
    void only_managers_may_and_only_for_their_own() {
        var clerk = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
        for (var page : List.of("/data", "/data/file", "/erasure"))
            assertThat(clerk.open(card + page)).hasStatus(403);
        assertThat(clerk.send(card + "/erasure", Map.of("sure", "true"))).hasStatus(403);
        assertThat(clerk.open(card)).bodyText().doesNotContain("/erasure");
        assertThat(desk.open(card)).bodyText().contains("/erasure");

        var theirs = "/desk/customers/" + worlds.create().ada().value();
        assertThat(desk.open(theirs + "/data/file")).hasStatus(404);
        assertThat(desk.send(theirs + "/erasure", Map.of("sure", "true"))).hasStatus(404);
    }

    private stammkunde.scheduling.AppointmentId book() {
        var wish = BookingRequest.online(
                Ids.next(),
                world.wheels(),
                world.branch(),
                world.at("2026-03-24T09:00"),
                Visitor.of("Petra", "Brunner", "petra@x.example", "+4915123456789"),
                Locale.GERMAN,
                false);
        return ((Booking.Booked) appointments.book(world.business(), wish)).appointment();
    }
}

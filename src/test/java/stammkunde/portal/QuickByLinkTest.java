package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.access.TrustLevel;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Appointments;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The Blitztermin of a visit by personal link, which may have been forwarded (R-SEC-5, R-SEC-11). */
@DatabaseTest
class QuickByLinkTest {

    private final MockMvcTester browser;
    private final Worlds worlds;
    private final Vehicles vehicles;
    private final Appointments appointments;
    private World world;
    private Driver ada;
    private Driver linked;
    private VehicleId golf;
    private Tap tap;

    QuickByLinkTest(MockMvcTester browser, Worlds worlds, Vehicles vehicles, Appointments appointments) {
        this.browser = browser;
        this.worlds = worlds;
        this.vehicles = vehicles;
        this.appointments = appointments;
    }

    @BeforeEach
    void workshop() {
        world = worlds.create();
        ada = Driver.ada(browser, worlds, world);
        linked = new Driver(browser, worlds, world, world.ada(), worlds.guest(world, world.ada(), TrustLevel.LINKED));
        golf = Driver.vehicle(vehicles, world, world.ada(), "KA-AB 1234");
        tap = new Tap(worlds, appointments, world, golf);
    }

    @Test
    void a_visit_by_link_sees_first_name_and_end_of_the_plate_and_books() {
        worlds.change(
                world,
                "update customer.customer set street = 'Geheimweg', house_number = '9', company_name = 'Kanarien AG',"
                        + " notes = 'Kanarie' where business_id = ?",
                world.business().value());
        tap.past(world.inspection().value(), golf);
        var secret = new String[] {
            "Beispiel",
            "1234",
            "KA-AB",
            "Golf",
            "Geheimweg",
            "Kanarien",
            "Kanarie",
            "ada@example.com",
            "+49170",
            "1701112233"
        };
        assertThat(linked.open("/portal/quick"))
                .hasStatusOk()
                .bodyText()
                .contains("Guten Tag, Ada", "••• 234")
                .doesNotContain(secret);
        assertThat(linked.open("/portal/quick?times=all"))
                .hasStatusOk()
                .bodyText()
                .contains("Nächster freier Termin")
                .doesNotContain(secret);

        var answer = linked.send(
                "/portal/quick",
                tap.form(Map.of("service", world.inspection().value().toString())));
        var booked = tap.booked(linked, answer);
        var place = "/portal/quick/" + booked.id().value();
        assertThat(linked.open(place + "?done=booked"))
                .bodyText()
                .contains("a•••@example.com", "••• 234", "Mit Code öffnen")
                .doesNotContain(secret);
        for (var part : new String[] {"/calendar", "/cancellation", "/time"})
            assertThat(linked.open(place + part)).hasStatusOk().bodyText().doesNotContain(secret);
    }

    @Test
    void a_visit_by_link_sees_nothing_else_of_the_customers() {
        var other = tap.booked(ada, ada.send("/portal/quick", tap.form(Map.of())));
        assertThat(linked.open("/portal/quick/" + other.id().value())).hasStatus(404);
        assertThat(linked.send("/portal/quick/" + other.id().value() + "/cancellation", Map.of()))
                .hasStatus(404);
        for (var page : new String[] {
            "/portal", "/portal/appointments", "/portal/vehicles", "/portal/profile", "/portal/booking"
        })
            assertThat(linked.open(page))
                    .hasStatus(303)
                    .headers()
                    .hasValue("Location", "/portal/step-up?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    }

    @Test
    void what_was_booked_by_link_is_moved_and_cancelled_there() {
        var booked = tap.booked(linked, linked.send("/portal/quick", tap.form(Map.of())));
        var place = "/portal/quick/" + booked.id().value();

        assertThat(linked.send(place + "/time", Map.of("start", "2026-03-26T09:00Z")))
                .hasStatus(303)
                .hasHeader("Location", place + "?done=moved");
        assertThat(linked.send(place + "/cancellation", Map.of()))
                .hasStatus(303)
                .hasHeader("Location", place + "?done=cancelled");
        assertThat(linked.open(place + "?done=cancelled")).bodyText().contains("Ihr Termin ist storniert");
    }
}

package stammkunde.desk.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Differences;
import stammkunde.customer.Phone;
import stammkunde.desk.DeskBrowser;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** A stranger meets a known customer: from the booking page to staff's decision. */
@DatabaseTest
class DifferencesControllerTest {

    private final Appointments appointments;
    private final Customers customers;
    private final Differences differences;
    private final World world;
    private final DeskBrowser desk;
    private final CustomerId jonas;

    DifferencesControllerTest(
            MockMvcTester browser,
            Appointments appointments,
            Customers customers,
            Differences differences,
            Worlds worlds) {
        this.appointments = appointments;
        this.customers = customers;
        this.differences = differences;
        this.world = worlds.create();
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
        this.jonas = customers.create(
                world.business(),
                CustomerData.person(
                        "Jonas", "Widmer", List.of("jonas@x.example"), List.of(new Phone("+4915123456789", true))));
    }

    @Test
    void a_booking_by_a_known_customer_changes_nothing_and_waits_for_staff() {
        var before = customers.find(world.business(), jonas);

        book("Jonas", "Widmer", "other@x.example", "+4915123456789");

        assertThat(customers.find(world.business(), jonas)).isEqualTo(before);
        assertThat(desk.open("/desk/differences"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Jonas Widmer",
                        "jonas@x.example",
                        "other@x.example",
                        "Aus einer Buchung",
                        "1<span class=\"vh\"> zu");
        assertThat(desk.open("/desk/customers/" + jonas.value()))
                .bodyText()
                .contains("Eine Angabe weicht von der Kundenkarte ab");
    }

    @Test
    void a_stranger_who_shares_only_an_address_is_compared_once_staff_says_who_it_is() {
        var id = book("Eva", "Anders", "jonas@x.example", "+4915198765432");
        assertThat(differences.countOf(world.business(), jonas)).isZero();

        desk.send(
                "/desk/appointments/" + id.value() + "/customer",
                Map.of("customer", jonas.value().toString()));
        assertThat(differences.countOf(world.business(), jonas)).isEqualTo(2);
        assertThat(desk.open("/desk/appointments/" + id.value()))
                .bodyText()
                .contains("2 Angaben weichen von der Kundenkarte ab");

        desk.send("/desk/appointments/" + id.value() + "/customer", Map.of());
        assertThat(differences.countOf(world.business(), jonas)).isZero();
    }

    @Test
    void one_is_taken_over_one_declined_and_the_card_follows() {
        book("Jonas", "Widmer", "other@x.example", "+4915123456789");
        var filter = "/desk/differences?customer=" + jonas.value();

        var answer = desk.send(
                first(filter, "acceptance"),
                Map.of(
                        "seen",
                        seen(filter),
                        "way",
                        "INSTEAD",
                        "customer",
                        jonas.value().toString(),
                        "back",
                        filter));

        assertThat(answer).hasStatus(303).redirectedUrl().startsWith("/desk/customers/" + jonas.value());
        assertThat(customers.find(world.business(), jonas).orElseThrow().emails())
                .containsExactly("other@x.example");
        assertThat(desk.open("/desk/differences")).bodyText().contains("Keine Abweichungen");
    }

    @Test
    void who_decides_too_late_is_told_and_sees_the_card_as_it_is() {
        book("Jonas", "Widmer", "other@x.example", "+4915123456789");
        var path = first("/desk/differences", "acceptance");

        assertThat(desk.send(path, Map.of("seen", "something else")))
                .hasStatus(422)
                .bodyText()
                .contains("inzwischen geändert", "other@x.example");
        assertThat(desk.send(path.replace("acceptance", "refusal"), Map.of())).hasStatus(303);
        assertThat(desk.send(path, Map.of("seen", "")))
                .hasStatus(422)
                .bodyText()
                .contains("schon abgelehnt");
        assertThat(desk.send(path, Map.of("way", "SOMEHOW"))).hasStatus(404);
        assertThat(desk.send("/desk/differences/" + Ids.next() + "/refusal", Map.of()))
                .hasStatus(404);
        assertThat(desk.open("/desk/differences?customer=nobody")).hasStatus(404);
    }

    private String first(String page, String act) {
        return find(page, "action=\"(/desk/differences/[^\"]*/" + act + ")\"");
    }

    private String seen(String page) {
        return find(page, "name=\"seen\" value=\"([^\"]*)\"");
    }

    private String find(String page, String pattern) {
        try {
            var matcher = Pattern.compile(pattern)
                    .matcher(desk.open(page).getResponse().getContentAsString());
            assertThat(matcher.find()).as(pattern).isTrue();
            return matcher.group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private AppointmentId book(String first, String last, String email, String phone) {
        var wish = BookingRequest.online(
                Ids.next(),
                world.wheels(),
                world.branch(),
                world.at("2026-03-24T09:00"),
                Visitor.of(first, last, email, phone),
                Locale.GERMAN,
                false);
        return ((Booking.Booked) appointments.book(world.business(), wish)).appointment();
    }
}

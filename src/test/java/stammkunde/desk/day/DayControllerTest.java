package stammkunde.desk.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.desk.DeskBrowser;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class DayControllerTest {

    private final Appointments appointments;
    private final Customers customers;
    private final World world;
    private final DeskBrowser desk;

    DayControllerTest(MockMvcTester browser, Appointments appointments, Customers customers, Worlds worlds) {
        this.appointments = appointments;
        this.customers = customers;
        this.world = worlds.create();
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
    }

    @Test
    void an_empty_day_says_so() {
        assertThat(desk.open("/desk"))
                .hasStatusOk()
                .bodyText()
                .contains("Mein Tag", "Montag, 23. März, KW 13", "Nichts Neues", "Heute steht nichts an", "0 %");
    }

    @Test
    void a_new_online_booking_waits_with_what_the_file_knows_of_the_person() {
        customers.create(
                world.business(), CustomerData.person("Jonas", "Widmer", List.of("jonas@x.example"), List.of()));
        book("Jonas", "jonas@x.example", "2026-03-24T09:00");
        book("Reto", "jonas@x.example", "2026-03-24T10:00");
        book("Mirjam", "mirjam@x.example", "2026-03-24T11:00", "+4915123456780");

        assertThat(desk.open("/desk"))
                .bodyText()
                .contains(
                        "Kunde gefunden: Jonas Widmer, E-Mail und Name stimmen überein",
                        "Eine mögliche Karte, bitte prüfen",
                        "Noch keine Kundenkarte",
                        "Morgen, 09:00 Uhr",
                        "3 neue Online-Buchungen",
                        "Zuordnen");
    }

    @Test
    void todays_appointments_stand_in_order_around_the_clock() {
        book("Jonas", "jonas@x.example", "2026-03-23T11:00");
        book("Reto", "reto@x.example", "2026-03-23T10:00");

        assertThat(desk.open("/desk/day"))
                .bodyText()
                .contains("2 Termine, 0 erledigt")
                .containsSubsequence("<time>08:00</time>", "<time>10:00</time>", "<time>11:00</time>");
    }

    @Test
    void a_day_without_appointments_shows_the_next_one_that_has_some() {
        book("Jonas", "jonas@x.example", "2026-03-25T11:00");
        book("Reto", "reto@x.example", "2026-03-26T10:00");

        assertThat(desk.open("/desk/day"))
                .bodyText()
                .contains("Als Nächstes: Mittwoch, 25. März", "Heute steht nichts an", "<time>11:00</time>")
                .contains("Ein Termin, 0 erledigt")
                .doesNotContain("<time>10:00</time>", "class=\"now\"");
    }

    @Test
    void the_stream_is_for_signed_in_staff() {
        var stream = desk.browser().get().uri("/desk/live").cookie(desk.staff().cookie());
        assertThat(stream.asyncExchange()).hasStatusOk().hasHeader("X-Accel-Buffering", "no");
        assertThat(desk.browser().get().uri("/desk/live")).hasStatus(303);
    }

    @Test
    void who_shares_address_and_number_but_not_the_name_is_never_linked_by_confirming() {
        customers.create(
                world.business(),
                CustomerData.person(
                        "Petra", "Brunner", List.of("p@x.example"), List.of(new Phone("+4915123456789", true))));
        book("Reto", "p@x.example", "2026-03-24T09:00");

        assertThat(desk.open("/desk"))
                .bodyText()
                .contains("Eine mögliche Karte, bitte prüfen")
                .doesNotContain("name=\"customer\"");
    }

    private void book(String firstName, String email, String at) {
        book(firstName, email, at, "+4915123456789");
    }

    private void book(String firstName, String email, String at, String phone) {
        var booking = appointments.book(
                world.business(),
                BookingRequest.online(
                        Ids.next(),
                        world.wheels(),
                        world.branch(),
                        world.at(at),
                        Visitor.of(firstName, "Widmer", email, phone),
                        Locale.GERMAN,
                        false));
        assertThat(booking).isInstanceOf(Booking.Booked.class);
    }
}

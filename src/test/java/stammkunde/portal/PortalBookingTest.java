package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.customer.Vehicles;
import stammkunde.messaging.Letters;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.HistoryEntry;
import stammkunde.scheduling.HistoryEntry.Act;
import stammkunde.scheduling.Source;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Booking in the portal (W5): nothing is asked that stands on the card. */
@DatabaseTest
class PortalBookingTest {

    private final MockMvcTester browser;
    private final Worlds worlds;
    private final Vehicles vehicles;
    private final Appointments appointments;
    private final Letters letters;
    private World world;
    private Driver ada;

    PortalBookingTest(
            MockMvcTester browser, Worlds worlds, Vehicles vehicles, Appointments appointments, Letters letters) {
        this.browser = browser;
        this.worlds = worlds;
        this.vehicles = vehicles;
        this.appointments = appointments;
        this.letters = letters;
    }

    @BeforeEach
    void workshop() {
        world = worlds.create();
        ada = Driver.ada(browser, worlds, world);
        change("update scheduling.service set ask_plate = 'REQUIRED', ask_comment = 'OPTIONAL' where business_id = ?");
    }

    @Test
    void the_page_asks_for_no_contact_and_chooses_the_only_vehicle_itself() {
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");

        var page = ada.open("/portal/booking?service=" + world.wheels().value() + "&start=2026-03-24T08:00Z");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("VW Golf Variant", "Termin verbindlich buchen", "name=\"comment\"")
                .doesNotContain("name=\"email\"", "name=\"firstName\"", "name=\"phone\"", "name=\"plate\"");
    }

    @Test
    void one_click_books_with_customer_and_vehicle() {
        var golf = Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");

        var booked = booked(ada.send("/portal/appointments", form(Map.of("comment", "Bitte auch waschen"))));

        assertThat(booked.customer()).isEqualTo(world.ada());
        assertThat(booked.vehicle()).isEqualTo(golf);
        assertThat(booked.source()).isEqualTo(Source.PORTAL);
        assertThat(booked.visitor().plate()).isEqualTo("B-AD 123");
        assertThat(booked.visitor().comment()).isEqualTo("Bitte auch waschen");
        assertThat(letters.about(world.business(), booked.id().value()))
                .extracting(letter -> letter.toAddress())
                .containsExactly("ada@example.com");
    }

    @Test
    void of_several_vehicles_one_has_to_be_chosen_first() {
        var golf = Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 456");

        assertThat(ada.open("/portal/booking"))
                .bodyText()
                .contains("Welches Fahrzeug?", "Anderes Fahrzeug")
                .doesNotContain("Worum geht es?");
        assertThat(ada.open("/portal/booking?vehicle=" + golf.value()))
                .bodyText()
                .contains("Worum geht es?");
        assertThat(ada.send("/portal/appointments", form(Map.of()))).hasStatus(422);
        assertThat(booked(ada.send(
                                "/portal/appointments",
                                form(Map.of("vehicle", golf.value().toString()))))
                        .vehicle())
                .isEqualTo(golf);
    }

    @Test
    void a_vehicle_typed_while_booking_is_in_the_file_once() {
        var typed = form(Map.of("vehicle", "new", "plate", "B-NEU 1", "make", "Škoda"));

        var booked = booked(ada.send("/portal/appointments", typed));
        ada.send("/portal/appointments", typed);

        assertThat(vehicles.of(world.business(), world.ada())).singleElement().satisfies(one -> {
            assertThat(one.data().plate()).isEqualTo("B-NEU 1");
            assertThat(one.id()).isEqualTo(booked.vehicle());
        });
        assertThat(appointments.ofCustomer(world.business(), world.ada())).hasSize(1);
    }

    @Test
    void without_the_plate_that_the_service_requires_the_form_comes_back_as_typed() {
        assertThat(ada.send("/portal/appointments", form(Map.of("comment", "Reifen liegen bei Ihnen"))))
                .hasStatus(422)
                .bodyText()
                .contains("Bitte geben Sie das Kennzeichen an.", "Reifen liegen bei Ihnen");
    }

    @Test
    void another_customers_vehicle_is_not_known() {
        var bos = Driver.vehicle(vehicles, world, world.bo(), "B-BO 1");
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");

        var booked = booked(ada.send(
                "/portal/appointments", form(Map.of("vehicle", bos.value().toString()))));

        assertThat(booked.visitor().plate()).isEqualTo("B-AD 123");
    }

    @Test
    void who_has_no_email_address_gets_an_sms() {
        change("delete from customer.contact where business_id = ? and kind = 'EMAIL'");
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");

        assertThat(ada.open("/portal/booking?service=" + world.wheels().value() + "&start=2026-03-24T08:00Z"))
                .bodyText()
                .contains("Die Bestätigung kommt per SMS.");
        var booked = booked(ada.send("/portal/appointments", form(Map.of())));
        assertThat(letters.about(world.business(), booked.id().value()))
                .extracting(letter -> letter.toAddress())
                .containsExactly("+491701112233");
    }

    @Test
    void who_can_be_reached_by_nothing_books_too_and_is_asked_for_a_number_where_one_is_needed() {
        change("delete from customer.contact where business_id = ?");
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");

        assertThat(ada.send("/portal/appointments", form(Map.of())))
                .hasStatus(422)
                .bodyText()
                .contains("Bitte geben Sie eine Telefonnummer an.");
        change("update scheduling.service set ask_phone = 'OPTIONAL' where business_id = ?");
        var booked = booked(ada.send("/portal/appointments", form(Map.of())));
        assertThat(letters.about(world.business(), booked.id().value())).isEmpty();
    }

    @Test
    void services_for_customers_only_are_offered_here_and_not_on_the_public_page() {
        change("update scheduling.service set bookable_by = 'CUSTOMERS' where business_id = ? and name = 'Inspektion'");

        assertThat(ada.open("/portal/booking")).bodyText().contains("Inspektion", "Radwechsel");
        assertThat(browser.get().uri("/b/" + world.slug())).bodyText().doesNotContain("Inspektion");
    }

    @Test
    void what_costs_money_shows_the_order_and_its_button_and_a_changed_price_comes_back() {
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");
        change("update scheduling.service set price_cents = 8900 where business_id = ?");

        assertThat(ada.open("/portal/booking?service=" + world.wheels().value() + "&start=2026-03-24T08:00Z"))
                .bodyText()
                .contains("Zahlungspflichtig bestellen", "89,00", "/b/" + world.slug() + "/terms");
        assertThat(ada.send("/portal/appointments", form(Map.of()))).hasStatus(422);
        var ordered =
                booked(ada.send("/portal/appointments", form(Map.of("offer", "8900--EUR-1440", "early", "true"))));
        assertThat(ordered.price()).isNotNull();
        assertThat(appointments.history(world.business(), ordered.id()))
                .extracting(HistoryEntry::act)
                .contains(Act.EARLY_START);
    }

    @Test
    void a_time_that_is_gone_answers_409_with_the_nearest_ones() {
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");
        for (var i = 0; i < 2; i++) sellToSomebody();

        assertThat(ada.send("/portal/appointments", form(Map.of("comment", "Bitte auch waschen"))))
                .hasStatus(409)
                .bodyText()
                .contains("Die Zeit ist gerade vergeben worden.", "name=\"other\"", "Bitte auch waschen");
        assertThat(ada.send("/portal/booking", form(Map.of("other", "2026-03-24T09:00Z", "comment", "Auch waschen"))))
                .hasStatusOk()
                .bodyText()
                .contains("Auch waschen", "2026-03-24T09:00Z");
    }

    @Test
    void fifty_of_the_same_form_book_once_and_add_the_vehicle_once() throws Exception {
        var typed = form(Map.of("vehicle", "new", "plate", "B-NEU 1"));
        Set<String> places = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var all = IntStream.range(0, 30)
                    .mapToObj(_ -> threads.submit(() -> ada.send("/portal/appointments", typed)))
                    .toList();
            for (var each : all) places.add(each.get().getResponse().getHeader("Location"));
        }

        assertThat(places).hasSize(1).doesNotContainNull();
        assertThat(appointments.ofCustomer(world.business(), world.ada())).hasSize(1);
        assertThat(vehicles.of(world.business(), world.ada())).hasSize(1);
    }

    @Test
    void without_the_visits_token_nothing_is_booked() {
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");
        var request =
                browser.post().uri("/portal/appointments").cookie(ada.guest().cookie());
        form(Map.of()).forEach(request::param);

        assertThat(request.exchange()).hasStatus(403);
        assertThat(appointments.ofCustomer(world.business(), world.ada())).isEmpty();
    }

    private void sellToSomebody() {
        appointments.book(
                world.business(),
                BookingRequest.online(
                        UUID.randomUUID(),
                        world.wheels(),
                        world.branch(),
                        world.at("2026-03-24T09:00"),
                        new Visitor("Vera", "V", "vera@example.com", "+491701234567", "B-X 1", "", "", "", "", ""),
                        Locale.GERMAN,
                        false));
    }

    private Map<String, String> form(Map<String, String> more) {
        var form = new HashMap<String, String>();
        form.put("key", UUID.randomUUID().toString());
        form.put("service", world.wheels().value().toString());
        form.put("branch", world.branch().value().toString());
        form.put("start", "2026-03-24T08:00Z");
        form.put("offer", "--EUR-1440");
        form.put("vehicle", "");
        form.putAll(more);
        return form;
    }

    private Appointment booked(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        var place = answer.getResponse().getHeader("Location");
        assertThat(place).startsWith("/portal/appointments/").endsWith("?done=booked");
        var id = place.substring("/portal/appointments/".length(), place.indexOf('?'));
        assertThat(ada.open(place)).hasStatusOk().bodyText().contains("Ihr Termin ist gebucht");
        return appointments
                .find(world.business(), new AppointmentId(Ids.parse(id).orElseThrow()))
                .orElseThrow();
    }

    private void change(String sql) {
        worlds.change(world, sql, world.business().value());
    }
}

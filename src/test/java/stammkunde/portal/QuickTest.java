package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.access.TrustLevel;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.By;
import stammkunde.customer.VehicleData;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.HistoryEntry;
import stammkunde.scheduling.HistoryEntry.Act;
import stammkunde.scheduling.Source;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Questions;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The Blitztermin (D8): a known customer, everything filled in, one tap. */
@DatabaseTest
class QuickTest {

    private static final Pattern TIME = Pattern.compile("name=\"start\" value=\"([^\"]+)\"");

    private final MockMvcTester browser;
    private final Worlds worlds;
    private final Vehicles vehicles;
    private final Appointments appointments;
    private final BusinessTransaction transaction;
    private World world;
    private Driver ada;
    private VehicleId golf;
    private Tap tap;

    QuickTest(
            MockMvcTester browser,
            Worlds worlds,
            Vehicles vehicles,
            Appointments appointments,
            BusinessTransaction transaction) {
        this.browser = browser;
        this.worlds = worlds;
        this.vehicles = vehicles;
        this.appointments = appointments;
        this.transaction = transaction;
    }

    @BeforeEach
    void workshop() {
        world = worlds.create();
        ada = Driver.ada(browser, worlds, world);
        golf = Driver.vehicle(vehicles, world, world.ada(), "KA-AB 1234");
        tap = new Tap(worlds, appointments, world, golf);
        change("update scheduling.service set ask_plate = 'REQUIRED' where business_id = ?");
    }

    @Test
    void everything_is_filled_in_and_the_next_times_come_first() throws Exception {
        var page = ada.open("/portal/quick");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Blitztermin", "Guten Tag, Ada", "Radwechsel", "VW Golf Variant", "Wann passt es Ihnen?")
                .contains("Ein Tipp auf eine Zeit bucht den Termin.", "value=\"" + golf.value() + "\"")
                .doesNotContain("name=\"phone\"", "name=\"comment\"");
        var times = TIME.matcher(page.getResponse().getContentAsString())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(times).hasSizeBetween(5, 8).isSorted();
        // two hours' notice from eight o'clock
        assertThat(times.getFirst()).isEqualTo("2026-03-23T09:00Z");
    }

    @Test
    void one_tap_books_for_the_customer_with_the_vehicle_in_this_visit() {
        var booked = tap.booked(ada, ada.send("/portal/quick", tap.form(Map.of())));

        assertThat(booked.customer()).isEqualTo(world.ada());
        assertThat(booked.vehicle()).isEqualTo(golf);
        assertThat(booked.source()).isEqualTo(Source.PORTAL);
        assertThat(booked.visitor().plate()).isEqualTo("KA-AB 1234");
        assertThat(appointments.bookedIn(world.business(), booked.id())).isPresent();
    }

    @Test
    void what_falls_due_is_suggested_with_its_vehicle_else_what_it_was_the_last_time() {
        var data = new VehicleData("KA-DU 77", "", "Audi", "A4", null, null, LocalDate.of(2026, 4, 20));
        vehicles.add(world.business(), world.ada(), data, new By.System());
        change("update scheduling.service set name = 'HU und AU' where business_id = ? and name = 'Inspektion'");
        assertThat(ada.open("/portal/quick"))
                .bodyText()
                .contains("HU und AU", "HU fällig am 20. April 2026", "Audi A4");

        change("update customer.vehicle set next_inspection = null where business_id = ?");
        tap.past(world.inspection().value(), golf);
        assertThat(ada.open("/portal/quick"))
                .bodyText()
                .contains("HU und AU", "VW Golf Variant")
                .doesNotContain("fällig");
    }

    @Test
    void what_costs_money_is_chosen_first_and_ordered_by_the_button_that_says_so() {
        change("update scheduling.service set price_cents = 8900 where business_id = ?");

        assertThat(ada.open("/portal/quick"))
                .bodyText()
                .contains("Gebucht wird erst im nächsten Schritt.", "method=\"get\"")
                .doesNotContain("Zahlungspflichtig");
        assertThat(ada.open("/portal/quick?service=" + world.wheels().value() + "&start=" + Tap.TEN))
                .bodyText()
                .contains("Zahlungspflichtig bestellen", "89,00");
        assertThat(ada.send("/portal/quick", tap.form(Map.of())))
                .hasStatus(422)
                .bodyText()
                .contains("role=\"alert\"");
        var ordered = tap.booked(
                ada, ada.send("/portal/quick", tap.form(Map.of("offer", "8900--EUR-1440", "early", "true"))));
        assertThat(ordered.price()).isNotNull();
        assertThat(appointments.history(world.business(), ordered.id()))
                .extracting(HistoryEntry::act)
                .containsExactlyInAnyOrder(Act.BOOKED, Act.EARLY_START);
    }

    @Test
    void a_service_that_has_to_ask_something_or_is_switched_off_is_none() {
        change("update scheduling.service set quick = false where business_id = ? and name = 'Radwechsel'");
        assertThat(ada.open("/portal/quick")).bodyText().contains("Inspektion").doesNotContain("Radwechsel");

        change("update scheduling.service set ask_comment = 'REQUIRED' where business_id = ?");
        assertThat(ada.open("/portal/quick?service=" + world.inspection().value()))
                .hasStatus(303)
                .hasHeader(
                        "Location",
                        "/portal/booking?service=" + world.inspection().value());
        assertThat(ada.send("/portal/quick", tap.form(Map.of()))).hasStatus(303);
        assertThat(appointments.ofCustomer(world.business(), world.ada())).isEmpty();
    }

    @Test
    void what_is_not_as_the_page_said_is_not_booked() {
        var bos = Driver.vehicle(vehicles, world, world.bo(), "B-BO 1");
        assertThat(ada.send(
                        "/portal/quick", tap.form(Map.of("vehicle", bos.value().toString()))))
                .hasStatus(422);
        assertThat(ada.send(
                        "/portal/quick",
                        tap.form(Map.of("branch", UUID.randomUUID().toString()))))
                .hasStatus(422);
        assertThat(ada.send("/portal/quick", tap.form(Map.of("key", "nonsense"))))
                .hasStatus(422);
        assertThat(ada.send("/portal/quick", tap.form(Map.of("start", "soon")))).hasStatus(422);
        assertThat(appointments.ofCustomer(world.business(), world.ada())).isEmpty();
    }

    @Test
    void of_two_who_tap_the_last_time_one_gets_it_and_the_other_the_nearest_ones() throws Exception {
        change("update scheduling.resource set active = false where business_id = ? and name = 'Lift 2'");
        Driver.reachable(worlds, world, world.bo());
        var bos = Driver.vehicle(vehicles, world, world.bo(), "B-BO 1");
        var bo = new Driver(browser, worlds, world, world.bo(), worlds.guest(world, world.bo(), TrustLevel.LINKED));
        for (var round = 0; round < 5; round++) {
            var start = "2026-03-2%dT11:00Z".formatted(3 + round);
            var answers = both(
                    () -> ada.send("/portal/quick", tap.form(Map.of("start", start))),
                    () -> bo.send(
                            "/portal/quick",
                            tap.form(Map.of(
                                    "start", start, "vehicle", bos.value().toString()))));
            assertThat(answers)
                    .extracting(answer -> answer.getResponse().getStatus())
                    .containsExactlyInAnyOrder(303, 409);
            for (var answer : answers)
                if (answer.getResponse().getStatus() == 409)
                    assertThat(answer)
                            .bodyText()
                            .contains("Die Zeit ist gerade vergeben worden.", "class=\"chip\" name=\"start\"");
        }
    }

    @Test
    void tapping_twice_books_once() throws Exception {
        var form = tap.form(Map.of());
        var answers = both(() -> ada.send("/portal/quick", form), () -> ada.send("/portal/quick", form));
        assertThat(answers)
                .extracting(answer -> answer.getResponse().getHeader("Location"))
                .doesNotContainNull()
                .matches(places -> places.getFirst().equals(places.getLast()));
        assertThat(appointments.ofCustomer(world.business(), world.ada())).hasSize(1);
    }

    @Test
    void the_page_asks_as_much_however_much_stands_in_the_file() throws Exception {
        ada.open("/portal/quick");
        var few = Questions.of(() -> assertThat(ada.open("/portal/quick")).hasStatusOk());
        for (var i = 0; i < 12; i++) {
            var vehicle = Driver.vehicle(vehicles, world, world.ada(), "KA-XX " + (100 + i));
            tap.past(world.wheels().value(), vehicle);
            grow(i);
        }
        ada.open("/portal/quick");
        var many = Questions.of(() -> assertThat(ada.open("/portal/quick")).hasStatusOk());

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void the_start_page_leads_there() {
        assertThat(ada.open("/portal")).bodyText().contains("href=\"/portal/quick\"");
        change("update scheduling.service set quick = false where business_id = ?");
        assertThat(ada.open("/portal")).bodyText().doesNotContain("href=\"/portal/quick\"");
    }

    private void grow(int number) {
        transaction.run(world.business(), () -> {
            var lift = worlds.resource(world.business(), world.branch(), "Bühne " + number, "EQUIPMENT");
            worlds.need(world.business(), world.wheels(), 1, lift, 10 + number);
        });
    }

    private List<MvcTestResult> both(Callable<MvcTestResult> one, Callable<MvcTestResult> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    private void change(String sql) {
        worlds.change(world, sql, world.business().value());
    }
}

package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.access.PortalCodes;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Appointments;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** From the scan to the appointment in four taps (W5), and on to moving and cancelling; with scripts and without. */
@BrowserTest
class PortalJourneyTest {

    private final Browser browser;
    private final Worlds worlds;
    private final Vehicles vehicles;
    private final Appointments appointments;
    private final PortalCodes codes;
    private World world;
    private String code;

    PortalJourneyTest(Browser browser, Worlds worlds, Vehicles vehicles, Appointments appointments, PortalCodes codes) {
        this.browser = browser;
        this.worlds = worlds;
        this.vehicles = vehicles;
        this.appointments = appointments;
        this.codes = codes;
    }

    @BeforeEach
    void ada_has_a_card_and_a_car() {
        world = worlds.create();
        Driver.reachable(worlds, world, world.ada());
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 123");
        worlds.change(
                world,
                "update scheduling.service set ask_plate = 'REQUIRED', cancel_until_minutes = 0 where business_id = ?",
                world.business().value());
        code = codes.issue(world.business(), world.ada(), null).value();
    }

    @Test
    void four_taps_from_the_scan_to_the_appointment() {
        try (var visit = browser.visit()) {
            assertThat(book(visit, true)).isEqualTo(4);
            visit.hasNoComplaints();
        }
        assertThat(appointments.ofCustomer(world.business(), world.ada())).hasSize(1);
    }

    @Test
    void without_scripts_it_takes_no_more() {
        try (var visit = browser.visitWithoutScripts()) {
            assertThat(book(visit, false)).isEqualTo(4);
        }
        assertThat(appointments.ofCustomer(world.business(), world.ada())).hasSize(1);
    }

    private int book(Visit visit, boolean looks) {
        var taps = new AtomicInteger();
        var page = visit.open("/c/" + code);
        page.setViewportSize(390, 844);
        tap(taps, page, "a.btn.primary:visible", "Termin buchen");
        page.getByText("Worum geht es?").waitFor();
        if (looks) check(visit, "portal-booking-1-service");
        tap(taps, page, "a.choice", "Radwechsel");
        page.getByText("Nächster freier Termin").waitFor();
        if (looks) check(visit, "portal-booking-2-when");
        tap(taps, page, ".next button", "Diesen nehmen");
        page.getByText("Was sollen wir noch wissen?").waitFor();
        if (looks) check(visit, "portal-booking-3-confirm");
        tap(taps, page, "button:visible", "Termin verbindlich buchen");
        page.getByText("Ihr Termin ist gebucht").waitFor();
        if (looks) check(visit, "portal-booking-4-booked");
        return taps.get();
    }

    @Test
    void a_customer_with_several_cars_and_none_of_them_meant() {
        Driver.vehicle(vehicles, world, world.ada(), "B-AD 456");
        try (var visit = browser.visit()) {
            var page = visit.open("/c/" + code);
            page.navigate(browser.address() + "/portal/booking");
            page.setViewportSize(390, 844);
            check(visit, "portal-booking-5-vehicles");
            page.getByText("Anderes Fahrzeug").click();
            page.getByText("Radwechsel").click();
            page.getByText("Diesen nehmen").click();
            page.getByLabel("Kennzeichen").first().waitFor();
            check(visit, "portal-booking-6-new-vehicle");
            page.getByText("Termin verbindlich buchen").click();
            page.getByText("Bitte geben Sie das Kennzeichen an.").first().waitFor();
            check(visit, "portal-booking-7-problems");
            page.locator("#plate").fill("B-NEU 1");
            page.getByText("Termin verbindlich buchen").click();
            page.getByText("Ihr Termin ist gebucht").waitFor();
            assertThat(page.locator("main").innerText()).contains("B-NEU 1");
        }
    }

    @Test
    void a_fleet_finds_its_car_by_plate() {
        for (var i = 10; i < 40; i++) Driver.vehicle(vehicles, world, world.ada(), "B-FL " + i);
        try (var visit = browser.visit()) {
            var page = visit.open("/c/" + code);
            page.navigate(browser.address() + "/portal/booking");
            page.locator("#find").fill("FL 33");
            page.locator("#find").press("Enter");
            page.locator(".choice:has-text('FL 33')").waitFor();
            check(visit, "portal-booking-8-fleet");
            page.locator(".choice:has-text('FL 33')").click();
            page.getByText("Worum geht es?").waitFor();
            assertThat(page.locator(".summary").innerText()).contains("B-FL 33");
        }
    }

    @Test
    void what_costs_money_is_ordered_knowingly() {
        worlds.change(
                world,
                "update scheduling.service set price_cents = 8900 where business_id = ?",
                world.business().value());
        try (var visit = browser.visit()) {
            var page = visit.open("/c/" + code);
            page.navigate(browser.address() + "/portal/booking?service="
                    + world.wheels().value());
            page.getByText("Diesen nehmen").click();
            page.getByText("Zahlungspflichtig bestellen").waitFor();
            check(visit, "portal-booking-9-order");
            page.getByText("Zahlungspflichtig bestellen").click();
            page.getByText("Ihr Termin ist gebucht").waitFor();
        }
    }

    @Test
    void the_list_moving_and_cancelling() {
        try (var visit = browser.visit()) {
            book(visit, false);
            var page = visit.page();
            page.navigate(browser.address() + "/portal/appointments?show=past");
            check(visit, "portal-appointments-1-empty");
            page.getByText("Kommende").click();
            page.locator(".rows a").first().waitFor();
            check(visit, "portal-appointments-2-list");
            page.locator(".rows a").first().click();
            page.getByText("Termin verschieben").click();
            page.getByText("Wählen Sie eine neue Zeit").waitFor();
            page.getByText("Diesen nehmen").click();
            page.getByText("Auf diese Zeit verschieben").waitFor();
            check(visit, "portal-appointments-3-move");
            page.getByText("Auf diese Zeit verschieben").click();
            page.getByText("Ihr Termin ist verschoben").waitFor();
            page.getByText("Termin stornieren").click();
            page.getByText("Diesen Termin stornieren?").waitFor();
            check(visit, "portal-appointments-4-cancel");
            page.locator("button:has-text('Termin stornieren')").click();
            page.getByText("Ihr Termin ist storniert").waitFor();
            check(visit, "portal-appointments-5-cancelled");
        }
    }

    private static void tap(AtomicInteger taps, Page page, String what, String text) {
        taps.incrementAndGet();
        page.locator(what, new Page.LocatorOptions().setHasText(text)).first().click();
    }

    private static void check(Visit visit, String name) {
        if (Boolean.getBoolean("screens")) {
            visit.looksRight(name);
        } else {
            visit.isAccessible();
            visit.hasNoOverflow();
        }
        visit.page().setViewportSize(390, 844);
    }
}

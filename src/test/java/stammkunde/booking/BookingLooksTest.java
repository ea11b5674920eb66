package stammkunde.booking;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.Worlds;

/**
 * Every state of the booking page is accessible and fits 320 pixels. With {@code -Dscreens=true} also on phone and
 * desktop, light and dark, with pictures in {@code target/screens}: takes minutes.
 */
@BrowserTest
class BookingLooksTest {

    private final Browser browser;
    private final Acoustician blum;

    BookingLooksTest(Browser browser, Worlds worlds) {
        this.browser = browser;
        this.blum = Acoustician.in(worlds);
    }

    @Test
    void from_the_first_look_to_the_appointment() {
        try (var visit = browser.visit()) {
            var page = visit.open("/b/" + blum.world().slug());
            check(visit, "booking-1-service");
            page.getByText("Hörtest").click();
            page.getByText("In welcher Filiale?").waitFor();
            check(visit, "booking-2-branch");
            page.getByText("Hüxstraße 40").click();
            page.getByText("Nächster freier Termin").waitFor();
            check(visit, "booking-3-when");
            page.getByText("Liste").click();
            page.locator("#as-list[aria-current]").waitFor();
            check(visit, "booking-3-list");
            page.getByLabel("Donnerstag, 26. März 2026, 11:30 Uhr, Hörtest").click();
            page.getByLabel("Vorname").waitFor();
            check(visit, "booking-4-you");
            page.getByText("Termin verbindlich buchen").click();
            page.getByText("Bitte prüfen Sie").waitFor();
            check(visit, "booking-5-problems");
            fill(page);
            page.getByText("Termin verbindlich buchen").click();
            page.getByText("Ihr Termin ist gebucht").waitFor();
            check(visit, "booking-6-booked");
            visit.keepsPrivacy();
        }
    }

    @Test
    void moving_and_cancelling() {
        try (var visit = browser.visit()) {
            var page = visit.open("/b/" + blum.world().slug() + "?service="
                    + blum.hearing().value() + "&branch=" + blum.luebeck().value() + "&start=2026-03-26T10:30Z");
            fill(page);
            page.getByText("Termin verbindlich buchen").click();
            page.getByText("Termin verschieben").click();
            page.getByText("Wählen Sie eine neue Zeit").waitFor();
            page.getByText("Diesen nehmen").click();
            page.getByText("Auf diese Zeit verschieben").waitFor();
            check(visit, "booking-7-move");
            page.goBack();
            page.goBack();
            page.getByText("Termin stornieren").click();
            page.getByText("Diesen Termin stornieren?").waitFor();
            check(visit, "booking-8-cancel");
            page.locator("button", new Page.LocatorOptions().setHasText("Termin stornieren"))
                    .click();
            page.getByText("Ihr Termin ist storniert").waitFor();
            check(visit, "booking-9-cancelled");
        }
    }

    @Test
    void an_order_that_costs_money() {
        try (var visit = browser.visit()) {
            visit.open("/b/" + blum.world().slug() + "?service=" + blum.care().value() + "&start=2026-03-26T10:30Z");
            check(visit, "booking-10-order");
        }
    }

    private static void check(Visit visit, String name) {
        if (Boolean.getBoolean("screens")) {
            visit.looksRight(name);
            return;
        }
        visit.isAccessible();
        visit.show(320, 640, ColorScheme.DARK);
        visit.hasNoOverflow();
        visit.show(1280, 800, ColorScheme.LIGHT);
        visit.hasNoComplaints();
    }

    private static void fill(Page page) {
        page.getByLabel("Vorname").fill("Ingrid");
        page.getByLabel("Nachname").fill("Lorenzen");
        page.getByLabel("E-Mail").fill("ingrid.lorenzen@posteo.de");
        page.getByLabel("Telefon").fill("0171 3920014");
    }
}

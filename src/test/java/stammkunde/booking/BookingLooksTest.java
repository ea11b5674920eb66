package stammkunde.booking;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Worlds;

/** Every state of the booking page, on phone and desktop, light and dark, accessible and without overflow. */
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
            visit.looksRight("booking-1-service");
            page.getByText("Hörtest").click();
            page.getByText("In welcher Filiale?").waitFor();
            visit.looksRight("booking-2-branch");
            page.getByText("Hüxstraße 40").click();
            page.getByText("Nächster freier Termin").waitFor();
            visit.looksRight("booking-3-when");
            page.getByText("Liste").click();
            page.locator("#as-list[aria-current]").waitFor();
            visit.looksRight("booking-3-list");
            page.getByLabel("Donnerstag, 26. März 2026, 11:30 Uhr, Hörtest").click();
            page.getByLabel("Vorname").waitFor();
            visit.looksRight("booking-4-you");
            page.getByText("Termin verbindlich buchen").click();
            page.getByText("Bitte prüfen Sie").waitFor();
            visit.looksRight("booking-5-problems");
            fill(page);
            page.getByText("Termin verbindlich buchen").click();
            page.getByText("Ihr Termin ist gebucht").waitFor();
            visit.looksRight("booking-6-booked");
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
            visit.looksRight("booking-7-move");
            page.goBack();
            page.goBack();
            page.getByText("Termin stornieren").click();
            page.getByText("Diesen Termin stornieren?").waitFor();
            visit.looksRight("booking-8-cancel");
            page.locator("button", new Page.LocatorOptions().setHasText("Termin stornieren"))
                    .click();
            page.getByText("Ihr Termin ist storniert").waitFor();
            visit.looksRight("booking-9-cancelled");
        }
    }

    @Test
    void an_order_that_costs_money() {
        try (var visit = browser.visit()) {
            visit.open("/b/" + blum.world().slug() + "?service=" + blum.care().value() + "&start=2026-03-26T10:30Z");
            visit.looksRight("booking-10-order");
        }
    }

    private static void fill(Page page) {
        page.getByLabel("Vorname").fill("Ingrid");
        page.getByLabel("Nachname").fill("Lorenzen");
        page.getByLabel("E-Mail").fill("ingrid.lorenzen@posteo.de");
        page.getByLabel("Telefon").fill("0171 3920014");
    }
}

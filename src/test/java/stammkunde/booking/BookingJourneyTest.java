package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.Worlds;

/** From the first look to the appointment: with scripts, without them, by keyboard alone, two for one time. */
@BrowserTest
class BookingJourneyTest {

    private final Browser browser;
    private final Acoustician blum;
    private final String home;

    BookingJourneyTest(Browser browser, Worlds worlds) {
        this.browser = browser;
        this.blum = Acoustician.in(worlds);
        this.home = "/b/" + blum.world().slug();
    }

    @Test
    void with_scripts_only_parts_of_the_page_change_and_what_was_typed_stays() {
        try (var visit = browser.visit()) {
            var page = visit.open(home);
            page.evaluate("() => { window.stayed = true }");
            chooseUpToTime(page);
            page.getByLabel("Donnerstag, 26. März 2026, 11:30 Uhr, Hörtest").click();
            fill(page);
            page.getByLabel("Freitag, 27. März 2026, 09:00 Uhr, Hörtest").click();
            page.locator(".summary .leaf b").getByText("27").waitFor();

            assertThat(page.getByLabel("Vorname").inputValue()).isEqualTo("Ingrid");
            assertThat(page.evaluate("() => window.stayed")).isEqualTo(true);
            page.goBack();
            page.locator(".summary .leaf b").getByText("26").waitFor();
            page.getByText("Termin verbindlich buchen").click();
            page.getByText("Ihr Termin ist gebucht").waitFor();
            visit.keepsPrivacy();
            visit.hasNoComplaints();
        }
    }

    @Test
    void without_scripts_the_same_way_leads_to_the_same_appointment() {
        try (var visit = browser.visitWithoutScripts()) {
            var page = visit.open(home);
            chooseUpToTime(page);
            page.locator("#later").click();
            page.locator("#earlier").click();
            page.getByLabel("Donnerstag, 26. März 2026, 11:30 Uhr, Hörtest").click();
            page.getByText("Termin verbindlich buchen").click();
            page.getByText("Bitte prüfen Sie 4 Angaben").waitFor();
            fill(page);
            page.getByText("Termin verbindlich buchen").click();
            page.getByText("Ihr Termin ist gebucht").waitFor();
        }
    }

    @Test
    void by_keyboard_alone() {
        try (var visit = browser.visit()) {
            var page = visit.open(home);
            tabTo(page, "Hörtest");
            page.keyboard().press("Enter");
            page.getByText("In welcher Filiale?").waitFor();
            tabTo(page, "Hüxstraße");
            page.keyboard().press("Enter");
            page.getByText("Nächster freier Termin").waitFor();
            tabTo(page, "Diesen nehmen");
            page.keyboard().press("Enter");
            page.getByLabel("Vorname").waitFor();
            for (var text : new String[] {"Ingrid", "Lorenzen", "ingrid.lorenzen@posteo.de", "0171 3920014"}) {
                page.keyboard().press("Tab");
                page.keyboard().type(text);
            }
            tabTo(page, "Termin verbindlich buchen");
            page.keyboard().press("Enter");
            page.getByText("Ihr Termin ist gebucht").waitFor();
        }
    }

    @Test
    void of_two_who_want_the_same_time_one_gets_it_and_the_other_gets_others() {
        try (var ada = browser.visit();
                var bo = browser.visit()) {
            var address = home + "?service=" + blum.hearing().value() + "&branch="
                    + blum.luebeck().value() + "&start=2026-03-26T10:30Z";
            for (var visit : new Visit[] {ada, bo}) fill(visit.open(address));
            ada.page().getByText("Termin verbindlich buchen").click();
            bo.page().getByText("Termin verbindlich buchen").click();

            ada.page().getByText("Ihr Termin ist gebucht").waitFor();
            bo.page().getByText("Die Zeit ist gerade vergeben worden.").waitFor();
            assertThat(bo.page().getByLabel("Vorname").inputValue()).isEqualTo("Ingrid");
            bo.page().locator("button[name=other]").first().click();
            bo.page().getByText("Termin verbindlich buchen").click();
            bo.page().getByText("Ihr Termin ist gebucht").waitFor();
        }
    }

    private static void chooseUpToTime(Page page) {
        page.getByText("Hörtest").click();
        page.getByText("Hüxstraße 40").click();
        page.getByText("Nächster freier Termin").waitFor();
    }

    private static void fill(Page page) {
        page.getByLabel("Vorname").fill("Ingrid");
        page.getByLabel("Nachname").fill("Lorenzen");
        page.getByLabel("E-Mail").fill("ingrid.lorenzen@posteo.de");
        page.getByLabel("Telefon").fill("0171 3920014");
    }

    /** As somebody does who sees where the focus is. */
    private static void tabTo(Page page, String text) {
        for (var tries = 0; tries < 120; tries++) {
            page.keyboard().press("Tab");
            var focused = (String) page.evaluate(
                    "() => (document.activeElement.textContent + ' ' + (document.activeElement.ariaLabel ?? ''))");
            if (focused.contains(text)) return;
        }
        throw new AssertionError("the Tab key never reaches " + text);
    }
}

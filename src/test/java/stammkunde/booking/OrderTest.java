package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.LegalText.Kind;
import stammkunde.business.LegalTexts;
import stammkunde.scheduling.Appointments;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What the button says, and what stands above it (law.md section 2). */
@DatabaseTest
class OrderTest {

    private final Appointments appointments;
    private final LegalTexts texts;
    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Worlds worlds;
    private final World world;
    private final Guest guest;

    OrderTest(
            MockMvcTester http,
            Appointments appointments,
            LegalTexts texts,
            BusinessTransaction transaction,
            JdbcClient jdbc,
            Worlds worlds) {
        this.appointments = appointments;
        this.texts = texts;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.worlds = worlds;
        this.world = worlds.create();
        this.guest = new Guest(http, world);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "INSTANT, null, null, Termin verbindlich buchen",
        "INSTANT, 0, 0, Termin verbindlich buchen",
        "REQUEST, null, null, Termin anfragen",
        "INSTANT, 9600, null, Zahlungspflichtig bestellen",
        "INSTANT, null, 4000, Zahlungspflichtig bestellen",
        "REQUEST, 1, null, Zahlungspflichtig bestellen",
    })
    void the_button_says_what_the_click_does(String confirmation, String price, String fee, String label)
            throws Exception {
        worlds.change(
                world,
                "update scheduling.service set confirmation = '%s', price_cents = %s, no_show_fee_cents = %s"
                        .formatted(confirmation, price, fee));
        var html = page();

        assertThat(html).contains(">" + label + "</button>").doesNotContain("<button class=\"btn primary\"></button>");
        assertThat(html.split("btn primary", -1)).hasSize(2);
    }

    @Test
    void the_summary_stands_right_above_the_button_with_price_fee_and_rights() throws Exception {
        worlds.change(world, "update scheduling.service set price_cents = 9600, no_show_fee_cents = 4000");
        var html = page();

        var block = html.substring(html.indexOf("id=\"order\""), html.indexOf("Zahlungspflichtig bestellen</button>"));
        assertThat(block)
                .contains("Radwechsel", "Di, 24. März, 09:30 Uhr", "96,00", "inkl. MwSt.", "40,00")
                .contains("kein oder ein geringerer Schaden", "binnen 14 Tagen", "Mo, 23. März, 09:30 Uhr")
                .contains("der Vertrag endet mit ihm")
                .doesNotContain("<input", "<a ");
        assertThat(block.substring(block.indexOf("class=\"total\"")).split("<p", -1))
                .hasSize(1);
    }

    @Test
    void swiss_businesses_promise_no_right_that_swiss_law_does_not_give() throws Exception {
        worlds.change(world, "update business.business set country = 'CH', currency = 'CHF'");
        worlds.change(world, "update scheduling.service set price_cents = 9600, currency = 'CHF'");

        assertThat(page())
                .contains("CHF", "96.00", "inkl. MWST", "kein Widerrufsrecht")
                .doesNotContain("14 Tagen", "ß");
    }

    @Test
    void a_price_that_changed_meanwhile_is_shown_before_anything_is_ordered() {
        worlds.change(world, "update scheduling.service set price_cents = 9600");

        assertThat(guest.book())
                .hasStatus(422)
                .bodyText()
                .contains("haben sich gerade geändert", "96,00", "Zahlungspflichtig bestellen</button>");
        assertThat(Rows.of(transaction, jdbc, world)).isEqualTo(Rows.NONE);
        assertThat(guest.book("offer", "9600--EUR-1440")).hasStatus(303);
    }

    @Test
    void the_texts_in_force_are_kept_with_the_booking() {
        texts.publish(world.business(), Kind.TERMS, Locale.GERMAN, "alt", 0);
        texts.publish(world.business(), Kind.TERMS, Locale.GERMAN, "neu", 1);
        texts.publish(world.business(), Kind.PRIVACY, Locale.GERMAN, "Daten", 0);
        guest.book();

        var booked = appointments
                .within(world.business(), world.at("2026-03-24T00:00"), world.at("2026-03-25T00:00"), null)
                .getFirst();
        texts.publish(world.business(), Kind.TERMS, Locale.GERMAN, "noch neuer", 2);

        assertThat(texts.find(world.business(), booked.terms()).orElseThrow().body())
                .isEqualTo("neu");
        assertThat(texts.find(world.business(), booked.privacy()).orElseThrow().body())
                .isEqualTo("Daten");
    }

    private String page() throws Exception {
        return guest.choose(world.wheels().value(), "2026-03-24T08:30Z")
                .getResponse()
                .getContentAsString();
    }
}

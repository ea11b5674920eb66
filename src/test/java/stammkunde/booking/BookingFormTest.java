package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import stammkunde.business.BusinessTransaction;
import stammkunde.scheduling.Appointments;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What is wrong is said at its field, what was typed stays, and nothing is written. */
@DatabaseTest
class BookingFormTest {

    private final Appointments appointments;
    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Worlds worlds;
    private final World world;
    private final Guest guest;

    BookingFormTest(
            MockMvcTester http,
            Appointments appointments,
            BusinessTransaction transaction,
            JdbcClient jdbc,
            Worlds worlds) {
        this.appointments = appointments;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.worlds = worlds;
        this.world = worlds.create();
        this.guest = new Guest(http, world);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("firstName", "", "Bitte geben Sie Ihren Vornamen an."),
                Arguments.of("firstName", " \t ", "Bitte geben Sie Ihren Vornamen an."),
                Arguments.of("firstName", "x".repeat(201), "Der Vorname ist zu lang: höchstens 200 Zeichen."),
                Arguments.of("lastName", "", "Bitte geben Sie Ihren Nachnamen an."),
                Arguments.of("lastName", "a\0b", "ein Zeichen, das sich nicht speichern lässt"),
                Arguments.of("email", "", "Bitte geben Sie Ihre E-Mail-Adresse an."),
                Arguments.of("email", "ingrid", "fehlt das @-Zeichen"),
                Arguments.of("email", "ingrid.lorenzen@", "Nach dem @ fehlt der Anbieter"),
                Arguments.of("email", "ingrid@lorenzen", "gibt es so nicht"),
                Arguments.of("email", "ingrid@posteo.de\r\nBcc: all@posteo.de", "gibt es so nicht"),
                Arguments.of("email", "i@" + "x".repeat(254) + ".de", "ist zu lang"),
                Arguments.of("phone", "", "Bitte geben Sie eine Telefonnummer an."),
                Arguments.of("phone", "12", "Diese Telefonnummer gibt es so nicht"),
                Arguments.of("phone", "keine", "Diese Telefonnummer gibt es so nicht"),
                Arguments.of("phone", "0".repeat(41), "ist zu lang"),
                Arguments.of("comment", "x".repeat(2001), "Die Bemerkung ist zu lang"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void a_mistake_is_said_at_its_field(String field, String typed, String text) {
        var answer = guest.book(field, typed);

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(text, "id=\"" + field + "-error\"", "href=\"#" + field + "\"")
                .contains("09:30 Uhr", "Termin verbindlich buchen</button>");
        assertThat(Rows.of(transaction, jdbc, world)).isEqualTo(Rows.NONE);
    }

    @Test
    void an_empty_form_names_every_missing_field_in_the_order_of_the_form() {
        assertThat(guest.book("firstName", "", "lastName", "", "email", "", "phone", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Bitte prüfen Sie 4 Angaben")
                .containsSubsequence("Vornamen an", "Nachnamen an", "E-Mail-Adresse an", "Telefonnummer an");
    }

    @Test
    void a_swiss_number_needs_no_country_code_at_a_swiss_business() {
        worlds.change(world, "update business.business set country = 'CH'");

        assertThat(guest.book("phone", "079 555 01 20")).hasStatus(303);
    }

    @Test
    void what_the_service_asks_for_must_be_filled_in() {
        worlds.change(
                world,
                "update scheduling.service set ask_plate = 'REQUIRED', ask_address = 'REQUIRED', ask_phone = 'NO',"
                        + " ask_comment = 'NO'");

        assertThat(guest.book("phone", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Kennzeichen an", "Straße an", "Postleitzahl an", "Ort an")
                .doesNotContain("id=\"phone\"", "id=\"comment\"");
        assertThat(guest.book(
                        "plate",
                        "HL-AB 123",
                        "street",
                        "Hüxstraße",
                        "houseNumber",
                        "40",
                        "postcode",
                        "23552",
                        "city",
                        "Lübeck"))
                .hasStatus(303);
    }

    @Test
    void an_optional_phone_may_be_empty_but_not_wrong() {
        worlds.change(world, "update scheduling.service set ask_phone = 'OPTIONAL'");

        assertThat(guest.book("phone", "12")).hasStatus(422);
        assertThat(guest.book("phone", "")).hasStatus(303);
    }

    @Test
    void programs_that_fill_in_everything_are_turned_away() {
        assertThat(guest.book("website", "https://spam.example")).hasStatus(422);
        assertThat(Rows.of(transaction, jdbc, world)).isEqualTo(Rows.NONE);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "Zoë 🚗👩‍👩‍👧",
                "عبد الله",
                "\u202Egnirts\u202C",
                "x".repeat(200),
                "{{x}} ${7*7} {event.__init__} T(java.lang.Runtime)",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</textarea><!-- -->",
                "Ada\r\nBcc: everyone@example.org",
                "=cmd|'/c calc'!A1");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void any_name_is_kept_and_shown_as_it_was_typed(String name) {
        assertThat(guest.book("lastName", name, "comment", name)).hasStatus(303);

        var kept = appointments
                .within(world.business(), world.at("2026-03-24T00:00"), world.at("2026-03-25T00:00"), null)
                .getFirst();
        assertThat(kept.visitor().lastName()).isEqualTo(name);
        assertThat(kept.visitor().comment()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void any_name_comes_back_in_the_form_harmless(String name) throws Exception {
        var answer = guest.book("lastName", name, "comment", name, "email", "wrong");
        var html = answer.getResponse().getContentAsString();

        assertThat(answer).hasStatus(422).bodyText().doesNotContain("<script>alert", "<img src=x");
        assertThat(shown(html, "id=\"lastName\" name=\"lastName\" type=\"text\" value=\"([^\"]*)\""))
                .isEqualTo(name);
        assertThat(shown(html, "<textarea[^>]*>\n([^<]*)</textarea>")).isEqualTo(name);
    }

    private static String shown(String html, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(html);
        assertThat(matcher.find()).isTrue();
        return HtmlUtils.htmlUnescape(matcher.group(1));
    }
}

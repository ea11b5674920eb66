package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.LegalText.Kind;
import stammkunde.business.LegalTexts;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class LegalPagesTest {

    private final MockMvcTester http;
    private final LegalTexts texts;
    private final World world;
    private final Guest guest;

    LegalPagesTest(MockMvcTester http, LegalTexts texts, Worlds worlds) {
        this.http = http;
        this.texts = texts;
        this.world = worlds.create();
        this.guest = new Guest(http, world);
    }

    @ParameterizedTest
    @CsvSource({
        "imprint, IMPRINT, Impressum",
        "privacy, PRIVACY, Datenschutz",
        "terms, TERMS, AGB",
        "accessibility, ACCESSIBILITY, Barrierefreiheit"
    })
    void each_text_has_a_page_that_every_footer_links_to(String path, Kind kind, String title) {
        texts.publish(world.business(), kind, Locale.GERMAN, "# Wir\n\nSo **ist** es. <script>x</script>", 0);

        assertThat(guest.open("/" + path))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>" + title + "</h1>",
                        "<h2>Wir</h2>",
                        "<strong>ist</strong>",
                        "&lt;script&gt;x",
                        "Fassung 1")
                .contains("/b/" + world.slug() + "/imprint");
        assertThat(guest.open("")).bodyText().contains("/b/" + world.slug() + "/" + path);
    }

    @Test
    void a_text_that_is_not_written_yet_says_so() {
        assertThat(guest.open("/imprint")).hasStatusOk().bodyText().contains("wird gerade erstellt");
        assertThat(guest.open("/terms/file")).hasStatus(404);
    }

    @Test
    void terms_can_be_kept_word_for_word() {
        texts.publish(world.business(), Kind.TERMS, Locale.GERMAN, "§ 1 Alles gilt.", 0);

        assertThat(guest.open("/terms/file"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"terms-1.txt\"")
                .bodyText()
                .isEqualTo("§ 1 Alles gilt.");
    }

    @Test
    void the_style_sheet_carries_the_colour_and_may_be_kept_for_ever() throws Exception {
        var html = guest.open("").getResponse().getContentAsString();
        var start = html.indexOf("/b/" + world.slug() + "/brand-");
        var address = html.substring(start, html.indexOf('"', start));

        assertThat(http.get().uri(address).exchange())
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .bodyText()
                .contains("--accent:#");
    }

    @Test
    void unknown_businesses_are_not_found() {
        assertThat(http.get().uri("/b/nobody-here").exchange()).hasStatus(404);
        assertThat(http.get().uri("/b/nobody-here/imprint").exchange()).hasStatus(404);
        assertThat(guest.open("/logo")).hasStatus(404);
    }

    @Test
    void the_installations_own_address_lists_nobody() {
        assertThat(http.get().uri("/").exchange()).hasStatusOk().bodyText().doesNotContain(world.slug(), "Werkstatt");
    }
}

package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class BookingPageTest {

    private final MockMvcTester browser;
    private final World world;

    BookingPageTest(MockMvcTester browser, Worlds worlds) {
        this.browser = browser;
        this.world = worlds.create();
    }

    @Test
    void the_page_begins_with_what_it_is_about() {
        assertThat(open(""))
                .hasStatusOk()
                .bodyText()
                .contains("Worum geht es?", "Radwechsel", "Inspektion")
                .doesNotContain("Wann passt es Ihnen?");
    }

    @Test
    void a_chosen_service_shows_its_free_times_by_day_with_their_full_names() {
        assertThat(open("?service=" + world.wheels().value()))
                .hasStatusOk()
                .bodyText()
                .contains("Wann passt es Ihnen?", "Nächster freier Termin", "Heute, Mo, 23. März, 10:00 Uhr")
                .contains("aria-label=\"Dienstag, 24. März 2026, 09:30 Uhr, Radwechsel\"")
                .doesNotContain("Wie erreichen wir Sie?");
    }

    private MvcTestResult open(String query) {
        return browser.get().uri("/b/" + world.slug() + query).exchange();
    }
}

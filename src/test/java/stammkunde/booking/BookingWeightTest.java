package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stammkunde.testing.Browser;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Weight;
import stammkunde.testing.Worlds;

/** What the fullest page weighs over the wire: bytes, not time (ux.md). */
@DatabaseTest
class BookingWeightTest {

    private final String address;
    private final Acoustician blum;

    BookingWeightTest(Browser browser, Worlds worlds) {
        this.address = browser.address();
        this.blum = Acoustician.in(worlds);
    }

    @Test
    void a_first_visit_takes_60_kilobytes_at_most_and_the_next_page_12() throws Exception {
        var path = "/b/" + blum.world().slug() + "?service=" + blum.hearing().value() + "&branch="
                + blum.luebeck().value() + "&start=2026-03-26T10:30Z";

        var weight = Weight.of(address, path, "");

        assertThat(weight.page()).as("the page alone").isLessThanOrEqualTo(12_000);
        assertThat(weight.total()).as("page, style sheets, scripts, icon").isLessThanOrEqualTo(60_000);
    }
}

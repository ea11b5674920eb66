package stammkunde.desk.qr;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.shared.Ids;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Worlds;

@BrowserTest
class QrLooksTest {

    private final Browser browser;
    private final Worlds worlds;

    QrLooksTest(Browser browser, Worlds worlds) {
        this.browser = browser;
        this.worlds = worlds;
    }

    @Test
    void the_booking_pages_code_looks_right() {
        var world = worlds.create();
        worlds.change(world, """
                insert into business.branch (business_id, branch_id, name, street, house_number, postcode, city, subdivision, zone, phone)
                values (?, ?, 'Süd', 'Hafen', '1', '10999', 'Berlin', 'be', 'Europe/Berlin', '')
                """, world.business().value(), Ids.next());
        try (var visit = browser.visit()) {
            visit.open("/desk/sign-in");
            visit.context()
                    .addCookies(List.of(
                            new Cookie("desk", worlds.staff(world, Role.DESK).token())
                                    .setUrl(visit.page().url())));
            visit.open("/desk/qr");
            visit.looksRight("desk-qr");
        }
    }
}

package stammkunde.desk.imports;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.exchange.Worked;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Worlds;

@BrowserTest
class ImportsLooksTest {

    private final Browser browser;
    private final Worked worked;
    private final Worlds worlds;

    ImportsLooksTest(Browser browser, Worked worked, Worlds worlds) {
        this.browser = browser;
        this.worked = worked;
        this.worlds = worlds;
    }

    @Test
    void the_pages_of_the_data_exchange_look_right() {
        var world = worlds.create();
        worked.file(world.business(), "Kunden-ID;Nachname;E-Mail\n1;Eins;falsch\n1;Doppelt;\n;Ohne;\n");
        try (var visit = browser.visit()) {
            visit.open("/desk/sign-in");
            visit.context()
                    .addCookies(List.of(
                            new Cookie("desk", worlds.staff(world, Role.MANAGER).token())
                                    .setUrl(visit.page().url())));
            var page = visit.open("/desk/imports");
            visit.looksRight("imports");
            page.locator("#runs a").first().click();
            visit.looksRight("imports-run");
            visit.open("/desk/imports/mapping/customers");
            visit.looksRight("imports-mapping");
            visit.open("/desk/imports/access");
            visit.looksRight("imports-access");
            visit.open("/desk/imports/out");
            visit.looksRight("imports-out");
        }
    }
}

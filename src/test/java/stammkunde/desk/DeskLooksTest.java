package stammkunde.desk;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.business.Role;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Visit;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The pages that no journey looks at: accessible, light and dark, on phone and desktop, without overflow. */
@BrowserTest
class DeskLooksTest {

    private final Browser browser;
    private final Worlds worlds;
    private final World world;

    DeskLooksTest(Browser browser, Worlds worlds) {
        this.browser = browser;
        this.worlds = worlds;
        this.world = worlds.create();
        worlds.change(world, """
                insert into business.host (business_id, host_id, name, token, added_at, checked_at, proof)
                values (?, gen_random_uuid(), ?, 'a-token-of-twenty-and-more', now(), now(), 'NO_RECORD')
                """, world.business().value(), "termine." + world.slug() + ".example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings/business",
                "settings/address",
                "settings/look",
                "settings/widget",
                "settings/branches/new",
                "settings/hours",
                "settings/resources/new",
                "settings/services/new",
                "settings/fields",
                "settings/dues/services",
                "settings/staff",
                "settings/legal",
                "settings/templates",
                "letters",
                "planner",
                "profile"
            })
    void looks_right(String path) {
        try (var visit = signedIn()) {
            visit.open("/desk/" + path);
            visit.looksRight("desk-" + path.replace('/', '-'));
        }
    }

    @Test
    void the_check_of_a_website_looks_right_when_it_is_refused() {
        try (var visit = signedIn()) {
            var page = visit.open("/desk/settings/widget");
            page.locator("#address").fill("https://127.0.0.1/");
            page.waitForNavigation(() -> page.locator("#address").press("Enter"));
            visit.looksRight("desk-settings-widget-refused");
        }
    }

    private Visit signedIn() {
        var owner = worlds.staff(world, Role.OWNER);
        var visit = browser.visit();
        visit.context().addCookies(List.of(new Cookie("desk", owner.token()).setUrl(browser.address())));
        return visit;
    }
}

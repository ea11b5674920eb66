package stammkunde.desk.settings;

import com.microsoft.playwright.options.Cookie;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.EventKind;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.partner.Webhooks;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;
import stammkunde.testing.Worlds;

@BrowserTest
class PartnerLooksTest {

    private final Browser browser;
    private final Worlds worlds;
    private final Partners partners;
    private final ApiKeys keys;
    private final Webhooks webhooks;

    PartnerLooksTest(Browser browser, Worlds worlds, Partners partners, ApiKeys keys, Webhooks webhooks) {
        this.browser = browser;
        this.worlds = worlds;
        this.partners = partners;
        this.keys = keys;
        this.webhooks = webhooks;
    }

    @Test
    void partners_keys_and_webhooks_look_right() {
        var world = worlds.create();
        var owner = worlds.staff(world, Role.OWNER);
        var business = world.business();
        var partner =
                partners.add(business, "Nordsoft Händlersystem", owner.id()).orElseThrow();
        keys.issue(business, partner, Set.of(Scope.LINKS, Scope.SLOTS), owner.id());
        var wanted = new Webhooks.Wanted(
                "https://haendler.nordsoft.example/eingang/stammkunde", EnumSet.of(EventKind.BOOKING_CREATED), false);
        var hook = (Webhooks.Adding.Added) webhooks.add(business, partner, wanted, owner.id());
        webhooks.test(business, hook.id());
        try (var visit = browser.visit()) {
            visit.open("/desk/sign-in");
            visit.context()
                    .addCookies(List.of(new Cookie("desk", owner.token())
                            .setUrl(visit.page().url())));
            visit.open("/desk/settings/partners");
            visit.looksRight("partners");
            visit.open("/desk/settings/partners/" + partner.value());
            visit.looksRight("partner");
            visit.open("/desk/settings/webhooks/" + hook.id().value());
            visit.looksRight("webhook");
        }
    }
}

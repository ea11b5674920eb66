package stammkunde.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.access.TrustLevel;
import stammkunde.business.BranchId;
import stammkunde.business.PortalSettings;
import stammkunde.business.Role;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class UpdatesSettingTest {

    private final MockMvcTester browser;
    private final PortalSettings settings;
    private final Worlds worlds;
    private final World world;
    private final Staff manager;

    UpdatesSettingTest(MockMvcTester browser, PortalSettings settings, Worlds worlds) {
        this.browser = browser;
        this.settings = settings;
        this.worlds = worlds;
        this.world = worlds.create();
        this.manager = worlds.staff(world, Role.MANAGER);
    }

    @Test
    void the_address_for_update_mails_is_set_and_taken_away() {
        assertThat(save("dms@autohaus.example")).hasStatus(303);
        assertThat(settings.updatesTo(world.business())).isEqualTo("dms@autohaus.example");
        assertThat(browser.get().uri("/desk/settings/portal").cookie(manager.cookie()))
                .bodyText()
                .contains("Aktualisierungsmails an", "dms@autohaus.example");

        assertThat(save("nonsense\r\nBcc: x")).hasStatus(422);
        assertThat(settings.updatesTo(world.business())).isEqualTo("dms@autohaus.example");

        assertThat(save("")).hasStatus(303);
        assertThat(settings.updatesTo(world.business())).isEmpty();
    }

    @Test
    void a_branch_among_several_has_an_address_of_its_own() {
        assertThat(browser.get().uri("/desk/settings/portal").cookie(manager.cookie()))
                .bodyText()
                .doesNotContain("der Filiale");
        var south = south();
        assertThat(browser.get().uri("/desk/settings/portal").cookie(manager.cookie()))
                .bodyText()
                .contains("der Filiale Süd");
        assertThat(save("all@autohaus.example", south, "sued@autohaus.example")).hasStatus(303);
        assertThat(settings.updatesTo(world.business(), south)).isEqualTo("sued@autohaus.example");
        assertThat(settings.updatesTo(world.business(), world.branch())).isEqualTo("all@autohaus.example");
        assertThat(settings.updatesTo(world.business(), null)).isEqualTo("all@autohaus.example");
        assertThat(save("all@autohaus.example", south, "nonsense")).hasStatus(422);
        assertThat(save("all@autohaus.example", south, "")).hasStatus(303);
        assertThat(settings.updatesTo(world.business(), south)).isEqualTo("all@autohaus.example");
    }

    private BranchId south() {
        var id = Ids.next();
        worlds.change(
                world,
                "insert into business.branch (business_id, branch_id, name, street, house_number, postcode, city,"
                        + " subdivision, zone, phone)"
                        + " values (?, ?, 'Süd', 'Weg', '1', '10117', 'Berlin', 'DE-BE', 'Europe/Berlin', '')",
                world.business().value(),
                id);
        return new BranchId(id);
    }

    private MvcTestResult save(String address, BranchId branch, String own) {
        return browser.post()
                .uri("/desk/settings/portal")
                .cookie(manager.cookie())
                .param("_csrf", manager.csrf())
                .param("updatesTo", address)
                .param("updatesTo-" + branch.value(), own)
                .exchange();
    }

    @Test
    void devices_say_what_opened_them() {
        worlds.guest(world, world.ada(), TrustLevel.LINKED);
        assertThat(browser.get()
                        .uri("/desk/customers/" + world.ada().value() + "/access")
                        .cookie(manager.cookie()))
                .bodyText()
                .contains("personalisierter Link");
    }

    private MvcTestResult save(String address) {
        return browser.post()
                .uri("/desk/settings/portal")
                .cookie(manager.cookie())
                .param("_csrf", manager.csrf())
                .param("updatesTo", address)
                .exchange();
    }
}

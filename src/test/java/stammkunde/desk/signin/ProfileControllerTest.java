package stammkunde.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Role;
import stammkunde.business.SecondFactors;
import stammkunde.business.SecondFactors.Check;
import stammkunde.business.StaffMembers;
import stammkunde.business.StaffSessions;
import stammkunde.desk.DeskBrowser;
import stammkunde.testing.Apps;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class ProfileControllerTest {

    private final StaffSessions sessions;
    private final StaffMembers members;
    private final SecondFactors factors;
    private final MockMvcTester http;
    private final World world;
    private final Staff desk;
    private final DeskBrowser browser;

    ProfileControllerTest(
            MockMvcTester http, StaffSessions sessions, StaffMembers members, SecondFactors factors, Worlds worlds) {
        this.http = http;
        this.sessions = sessions;
        this.members = members;
        this.factors = factors;
        this.world = worlds.create();
        this.desk = worlds.staff(world, Role.DESK);
        this.browser = new DeskBrowser(http, desk);
    }

    @Test
    void a_new_name_is_shown_and_an_empty_one_refused() {
        assertThat(browser.send("/desk/profile/name", Map.of("name", "Nora Neu")))
                .hasStatus(303);
        assertThat(browser.open("/desk/profile")).bodyText().contains("Nora Neu");
        assertThat(browser.send("/desk/profile/name", Map.of("name", " "))).hasStatus(422);
    }

    @Test
    void all_other_devices_are_signed_out_and_this_one_stays() {
        var phone = sessions.start(world.business(), desk.id(), "Safari, iPhone", false);
        var other = sessions.start(world.business(), desk.id(), "Chrome, Windows", false);
        assertThat(browser.open("/desk/profile")).bodyText().contains("Auf allen anderen Geräten abmelden");

        assertThat(browser.send("/desk/profile/devices/end", Map.of())).hasStatus(303);

        assertThat(List.of(sessions.find(phone), sessions.find(other))).allMatch(java.util.Optional::isEmpty);
        assertThat(browser.open("/desk/profile"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Auf allen anderen Geräten abmelden");
    }

    @Test
    void one_device_is_signed_out_but_nobody_elses() {
        var phone = sessions.start(world.business(), desk.id(), "Safari, iPhone", false);
        var id = sessions.find(phone).orElseThrow().id();

        assertThat(browser.send("/desk/profile/devices/" + id + "/end", Map.of()))
                .hasStatus(303);
        assertThat(sessions.find(phone)).isEmpty();
        assertThat(browser.send("/desk/profile/devices/" + id + "/end", Map.of()))
                .hasStatus(404);
    }

    @Test
    void new_recovery_codes_replace_the_old_ones() {
        var offer = factors.offer(
                world.business(), members.find(world.business(), desk.id()).orElseThrow());
        var old = factors.confirm(world.business(), desk.id(), offer.sealed(), Apps.code(offer.secret()))
                .orElseThrow();
        var signedIn = new Staff(
                desk.id(),
                desk.name(),
                desk.email(),
                desk.role(),
                sessions.start(world.business(), desk.id(), "Firefox, Linux", true));

        var page = new DeskBrowser(http, signedIn).send("/desk/profile/recovery-codes", Map.of());

        assertThat(page).hasStatusOk().bodyText().contains("Ihre Wiederherstellungscodes", "href=\"/desk/profile\"");
        assertThat(factors.check(world.business(), desk.id(), old.getFirst())).isEqualTo(Check.WRONG);
        assertThat(factors.check(world.business(), desk.id(), code(page))).isEqualTo(Check.RIGHT);
    }

    @Test
    void without_a_second_factor_there_are_no_recovery_codes() {
        assertThat(browser.send("/desk/profile/recovery-codes", Map.of())).hasStatus(404);
    }

    private static String code(MvcTestResult page) {
        try {
            var found = Pattern.compile("<li><code>([^<]+)</code>")
                    .matcher(page.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package stammkunde.desk.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Role;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class WhyControllerTest {

    private final MockMvcTester browser;
    private final Worlds worlds;
    private final World world;
    private final Staff staff;

    WhyControllerTest(MockMvcTester browser, Worlds worlds) {
        this.browser = browser;
        this.worlds = worlds;
        this.world = worlds.create();
        this.staff = worlds.staff(world, Role.DESK);
    }

    @Test
    void a_closed_day_says_that_it_is_closed() {
        assertThat(ask(world, "2026-03-29")).hasStatusOk().bodyText().contains("An diesem Tag geschlossen.");
    }

    @Test
    void a_holiday_is_named() {
        assertThat(ask(world, "2026-04-03")).hasStatusOk().bodyText().contains("Feiertag: Karfreitag");
    }

    @Test
    void times_that_are_too_soon_or_free_are_told_apart() {
        assertThat(ask(world, "2026-03-23"))
                .hasStatusOk()
                .bodyText()
                .contains("Zu kurzfristig", "buchbar", "Lift 1", "Geöffnet 08:00–18:00");
    }

    @Test
    void another_businesss_service_is_not_found() {
        var theirs = worlds.create();

        assertThat(ask(theirs, "2026-03-24")).hasStatus(404);
    }

    private MvcTestResult ask(World whose, String date) {
        return browser.get()
                .uri("/desk/why?service={service}&date={date}", whose.wheels().value(), date)
                .cookie(staff.cookie())
                .exchange();
    }
}

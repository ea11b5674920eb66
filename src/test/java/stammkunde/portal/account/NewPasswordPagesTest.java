package stammkunde.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.access.TrustLevel;
import stammkunde.access.Visits;
import stammkunde.account.Accounts;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.messaging.Channel;
import stammkunde.messaging.DemoLetter;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Guest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class NewPasswordPagesTest {

    private static final String PASSWORD = "wanderung im nebel";
    private static final String NEW = "radwechsel um acht";
    private static final Pattern LINK = Pattern.compile("/b/[a-z0-9]+/account/reset/[A-Za-z0-9_-]+");

    private final MockMvcTester browser;
    private final Accounts accounts;
    private final Visits visits;
    private final Customers customers;
    private final Post post;
    private final Worlds worlds;
    private World world;
    private AccountDoor door;
    private StaffId staff;
    private CustomerId ada;

    NewPasswordPagesTest(
            MockMvcTester browser, Accounts accounts, Visits visits, Customers customers, Post post, Worlds worlds) {
        this.browser = browser;
        this.accounts = accounts;
        this.visits = visits;
        this.customers = customers;
        this.post = post;
        this.worlds = worlds;
    }

    @BeforeEach
    void ada_has_an_account() {
        world = worlds.create();
        door = new AccountDoor(browser, world);
        staff = worlds.staff(world, Role.DESK).id();
        var data = CustomerData.person(
                "Ada", "Beispiel", List.of("ada@example.org"), List.of(new Phone("+4915112345678", true)));
        ada = customers.create(world.business(), data, staff);
        accounts.setPassword(world.business(), ada, PASSWORD);
    }

    @Test
    void a_forgotten_password_is_replaced_by_a_link_that_works_once() {
        var device = worlds.guest(world, ada);
        assertThat(door.post("/forgot", "who", " ADA@example.org"))
                .hasStatus(303)
                .hasHeader("Location", door.at("/forgot/sent"));
        var letter = awaitLetter();
        assertThat(letter.subject()).isEqualTo("Passwort zurücksetzen bestätigen");
        var link = link(letter);
        // a scanner looks twice
        for (var looks = 0; looks < 2; looks++) assertThat(door.get(link, null)).hasStatusOk();
        assertThat(visits.find(device.token())).isPresent();
        assertThat(browser.post().uri(link).param("password", "kurz").exchange())
                .hasStatus(422);

        var done = browser.post().uri(link).param("password", NEW).exchange();

        assertThat(done).hasStatus(303).hasHeader("Location", "/portal?done=password");
        assertThat(door.get("/portal", done.getResponse().getCookie("visit"))).hasStatusOk();
        assertThat(visits.find(device.token())).isEmpty();
        assertThat(browser.post().uri(link).param("password", PASSWORD).exchange())
                .hasStatus(404);
        assertThat(door.get(link, null)).hasStatus(404);
        assertThat(post.deliver(world.business()))
                .extracting(DemoLetter::channel)
                .containsExactlyInAnyOrder(Channel.EMAIL, Channel.SMS);
        assertThat(door.post("/login", "who", "ada@example.org", "password", PASSWORD))
                .hasStatus(422);
    }

    @Test
    void a_newer_link_ends_the_older_one_and_both_end_after_an_hour() {
        door.post("/forgot", "who", "ada@example.org");
        var older = link(awaitLetter());
        door.post("/forgot", "who", "ada@example.org");
        var newer = link(awaitLetter());
        assertThat(door.get(older, null)).hasStatus(404);
        assertThat(door.get(newer, null)).hasStatusOk();
        assertThat(door.get(newer.replace(world.slug(), worlds.create().slug()), null))
                .hasStatus(404);
        worlds.change(world, "update account.key set expires_at = expires_at - interval '60 minutes'");
        assertThat(door.get(newer, null)).hasStatus(404);
    }

    @Test
    void forgotten_by_somebody_unknown_gets_the_same_answer_and_no_letter() {
        assertThat(door.post("/forgot", "who", "eva@example.org"))
                .hasStatus(303)
                .hasHeader("Location", door.at("/forgot/sent"));
        // what is done aside for somebody known afterwards is done: then it would be done for somebody unknown, too
        door.post("/forgot", "who", "ada@example.org");
        assertThat(awaitLetter().to()).contains("ada@example.org");
        assertThat(post.deliver(world.business())).isEmpty();
    }

    @Test
    void forgotten_by_somebody_known_without_an_account_gets_the_same_answer_and_a_letter_that_leads_to_one() {
        var eva = CustomerData.person("Eva", "Beispiel", List.of("eva@example.org"), List.of());
        var card = customers.create(world.business(), eva, staff);
        assertThat(door.post("/forgot", "who", "eva@example.org"))
                .hasStatus(303)
                .hasHeader("Location", door.at("/forgot/sent"));
        var letter = awaitLetter();
        assertThat(letter.to()).contains("eva@example.org");
        assertThat(letter.text()).contains("noch keines", door.at("/register")).doesNotContain("Eva");
        assertThat(accounts.find(world.business(), card)).isEmpty();
    }

    @Test
    void in_the_window_of_a_frame_a_new_password_hands_over_and_the_window_is_remembered_until_then() {
        var window = new Cookie("frame", "yes");
        var once = accounts.makeOneTime(world.business(), ada, staff);
        var ticket = door.post("/login", "who", "ada@example.org", "password", once)
                .getResponse()
                .getCookie("account");
        var done = browser.post()
                .uri(door.at("/first-password"))
                .cookie(ticket, window)
                .param("password", NEW)
                .exchange();
        assertThat(done).hasStatus(303).hasHeader("Location", "/portal/frame");
        assertThat(done.getResponse().getCookie("frame")).isNull();
        assertThat(door.get(door.at("/register?for-frame=1"), null)
                        .getResponse()
                        .getCookie("frame"))
                .isNotNull();
    }

    @Test
    void a_one_time_password_must_be_replaced_before_anything_else() {
        var once = accounts.makeOneTime(world.business(), ada, staff);
        var login = door.post("/login", "who", "ada@example.org", "password", once);
        assertThat(login).hasStatus(303).hasHeader("Location", door.at("/first-password"));
        assertThat(login.getResponse().getCookie("visit")).isNull();
        var ticket = login.getResponse().getCookie("account");
        assertThat(door.get(door.at("/first-password"), ticket))
                .hasStatusOk()
                .bodyText()
                .contains("Eigenes Passwort festlegen");

        var done = door.post("/first-password", ticket, "password", NEW);

        assertThat(done).hasStatus(303).hasHeader("Location", "/portal?done=password");
        assertThat(door.post("/login", "who", "ada@example.org", "password", once))
                .hasStatus(422);
        assertThat(door.post("/first-password", ticket, "password", PASSWORD)).hasHeader("Location", door.at("/login"));
    }

    @Test
    void in_the_portal_the_password_is_changed_with_the_present_one_and_other_devices_end() {
        var other = worlds.guest(world, ada);
        var stale = worlds.guest(world, ada, TrustLevel.CONFIRMED);
        assertThat(door.get("/portal/account/password", stale.cookie()))
                .hasStatus(303)
                .hasHeader("Location", "/portal/step-up?next=%2Fportal%2Faccount%2Fpassword");
        var guest = worlds.guest(world, ada, TrustLevel.FRESH);
        assertThat(change(guest, "wrong", NEW)).hasStatus(422).bodyText().contains("bisherige Passwort stimmt nicht");
        assertThat(change(guest, PASSWORD, NEW)).hasStatus(303).hasHeader("Location", "/portal/profile?done=password");
        assertThat(visits.find(other.token())).isEmpty();
        assertThat(visits.find(guest.token())).isPresent();
        assertThat(door.post("/login", "who", "ada@example.org", "password", NEW))
                .hasStatus(303);
    }

    private MvcTestResult change(Guest guest, String old, String password) {
        return browser.post()
                .uri("/portal/account/password")
                .cookie(guest.cookie())
                .param("_csrf", guest.csrf())
                .param("old", old)
                .param("password", password)
                .exchange();
    }

    private DemoLetter awaitLetter() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> post.deliver(world.business()), letters -> !letters.isEmpty())
                .getFirst();
    }

    private static String link(DemoLetter letter) {
        var found = LINK.matcher(letter.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}

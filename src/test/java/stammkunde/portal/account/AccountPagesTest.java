package stammkunde.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.account.Accounts;
import stammkunde.business.PortalSettings;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Guest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class AccountPagesTest {

    private static final String PASSWORD = "wanderung im nebel";
    private static final String NEW = "radwechsel um acht";

    private final MockMvcTester browser;
    private final Accounts accounts;
    private final Customers customers;
    private final PortalSettings settings;
    private final Post post;
    private final Worlds worlds;
    private World world;
    private AccountDoor door;
    private StaffId staff;
    private CustomerId ada;

    AccountPagesTest(
            MockMvcTester browser,
            Accounts accounts,
            Customers customers,
            PortalSettings settings,
            Post post,
            Worlds worlds) {
        this.browser = browser;
        this.accounts = accounts;
        this.customers = customers;
        this.settings = settings;
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
    void a_login_opens_the_portal_for_this_window_only_unless_it_is_to_stay() {
        var brief = door.post("/login", "who", "ada@example.org", "password", PASSWORD);
        assertThat(brief).hasStatus(303).hasHeader("Location", "/portal");
        assertThat(brief.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("visit="))
                .singleElement()
                .asString()
                .doesNotContain("Max-Age");
        var cookie = brief.getResponse().getCookie("visit");
        assertThat(door.get("/portal", cookie)).hasStatusOk().bodyText().contains("Ada Beispiel");
        assertThat(door.get(door.at("/login"), cookie)).hasStatus(303).hasHeader("Location", "/portal");

        var stays = door.post("/login", "who", "ada@example.org", "password", PASSWORD, "stay", "true");
        assertThat(stays.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(one -> one.startsWith("visit="))
                .singleElement()
                .asString()
                .contains("Max-Age=34560000");
        assertThat(door.get("/portal/profile", stays.getResponse().getCookie("visit")))
                .bodyText()
                .contains("Meine Geräte", "Passwort ändern");
    }

    @Test
    void a_wrong_login_looks_the_same_for_the_known_and_the_unknown() throws Exception {
        var known = door.post("/login", "who", "ada@example.org", "password", "wrong");
        var unknown = door.post("/login", "who", "eva@example.org", "password", "wrong");
        assertThat(known).hasStatus(422);
        assertThat(known.getResponse().getContentAsString())
                .contains("Noch nicht registriert – jetzt Konto erstellen", "Passwort vergessen?", "Angemeldet bleiben")
                .isEqualTo(unknown.getResponse().getContentAsString().replace("eva@", "ada@"));
    }

    @Test
    void the_app_question_is_asked_where_the_business_wants_it() {
        assertThat(door.get(door.at("/login"), null)).bodyText().doesNotContain("App-KundIn");
        assertThat(door.get(door.at("/app"), null)).hasStatus(404);
        settings.setActivatesApp(world.business(), true);
        assertThat(door.get(door.at("/login"), null)).bodyText().contains("Sie sind bereits App-KundIn? Hier klicken");
        assertThat(door.get(door.at("/app"), null)).hasStatusOk();
    }

    @Test
    void registering_looks_the_same_for_the_known_and_the_unknown() throws Exception {
        var known = door.post("/register", "who", "ada@example.org");
        var unknown = door.post("/register", "who", "eva@example.org");
        for (var answer : List.of(known, unknown))
            assertThat(answer).hasStatus(303).hasHeader("Location", door.at("/code"));
        var one = door.get(door.at("/code"), known.getResponse().getCookie("account"));
        var other = door.get(door.at("/code"), unknown.getResponse().getCookie("account"));
        assertThat(one.getResponse().getContentAsString())
                .isEqualTo(other.getResponse().getContentAsString().replace("e•••@", "a•••@"));
        assertThat(post.deliver(world.business())).hasSize(2);
    }

    @Test
    void somebody_unknown_registers_asks_and_reaches_the_business() {
        var begun = door.post("/register", "who", "neu@example.org");
        var ticket = begun.getResponse().getCookie("account");
        assertThat(door.get(door.at("/password"), ticket)).hasStatus(303).hasHeader("Location", door.at("/code"));
        var code = post.deliver(world.business()).getFirst().text().replaceAll("(?s).*\\b([0-9]{6})\\b.*", "$1");
        assertThat(door.post("/code", ticket, "code", code)).hasStatus(303).hasHeader("Location", door.at("/password"));
        assertThat(door.post("/password", ticket, "password", "kurz", "firstName", "Neu", "lastName", "Land"))
                .hasStatus(422)
                .bodyText()
                .contains("zu kurz", "Land");

        var done = door.post("/password", ticket, "password", NEW, "firstName", "Neu", "lastName", "Land");

        assertThat(done).hasStatus(303).hasHeader("Location", "/portal/account/question");
        var guest = new Guest(done.getResponse().getCookie("visit").getValue());
        assertThat(door.get("/portal/account/question", guest.cookie()))
                .bodyText()
                .contains("Bitte wenden Sie sich an");
        worlds.change(world, "update business.business set copy_to = 'buero@nord.example'");
        assertThat(browser.post()
                        .uri("/portal/account/question")
                        .cookie(guest.cookie())
                        .param("_csrf", guest.csrf())
                        .param("text", "Mein Kennzeichen ist B-AB 12.")
                        .exchange())
                .hasStatus(303);
        var letter = post.deliver(world.business()).getFirst();
        assertThat(letter.to()).contains("buero@nord.example");
        assertThat(letter.text()).contains("Neu Land", "neu@example.org", "B-AB 12", "/desk/accounts");
        assertThat(door.get("/portal", guest.cookie())).bodyText().contains("noch keiner Kundenkarte zugeordnet");
    }

    @Test
    void whoever_came_by_code_is_offered_a_password_until_they_decline() {
        var bo = worlds.guest(world, world.bo());
        assertThat(door.get("/portal", bo.cookie())).bodyText().contains("Passwort festlegen", "Später");
        assertThat(browser.post()
                        .uri("/portal/account/later")
                        .cookie(bo.cookie())
                        .param("_csrf", bo.csrf())
                        .exchange())
                .hasStatus(303);
        assertThat(door.get("/portal", bo.cookie()))
                .bodyText()
                .contains("Passwort festlegen und auf jedem Gerät anmelden")
                .doesNotContain("Später");
        assertThat(door.get("/portal", worlds.guest(world, ada).cookie()))
                .bodyText()
                .doesNotContain("Passwort festlegen");
    }

    @Test
    void the_password_steps_up_where_a_code_would() {
        var guest = worlds.guest(world, ada);
        assertThat(door.get("/portal/step-up?next=/portal/profile/contacts", guest.cookie()))
                .bodyText()
                .contains("Passwort", "Oder wir schicken Ihnen einen Code");
        var up = browser.post()
                .uri("/portal/step-up/password")
                .cookie(guest.cookie())
                .param("_csrf", guest.csrf())
                .param("password", PASSWORD)
                .param("next", "/portal/profile/contacts")
                .exchange();
        assertThat(up).hasStatus(303).hasHeader("Location", "/portal/profile/contacts");
        assertThat(door.get("/portal/profile/contacts", up.getResponse().getCookie("visit")))
                .hasStatusOk();
    }

    @Test
    void the_booking_page_leads_to_the_login() {
        assertThat(door.get("/b/" + world.slug(), null))
                .bodyText()
                .contains("Anmelden", door.at("/login"), "Passwort vergessen?");
    }

    @Test
    void who_is_signed_in_books_in_the_portal_and_can_book_for_somebody_else() {
        var guest = worlds.guest(world, ada);
        assertThat(door.get("/b/" + world.slug() + "?service=abc", guest.cookie()))
                .hasStatus(303)
                .hasHeader("Location", "/portal/booking?service=abc");
        assertThat(door.get("/portal/booking", guest.cookie())).bodyText().contains("Für jemand anderen buchen");
        assertThat(door.get("/b/" + world.slug() + "?for=other", guest.cookie()))
                .hasStatusOk();
        assertThat(door.get("/b/" + worlds.create().slug(), guest.cookie())).hasStatusOk();
    }
}

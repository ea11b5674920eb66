package stammkunde.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
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
        staff = worlds.staff(world, Role.DESK).id();
        var data = CustomerData.person(
                "Ada", "Beispiel", List.of("ada@example.org"), List.of(new Phone("+4915112345678", true)));
        ada = customers.create(world.business(), data, staff);
        accounts.setPassword(world.business(), ada, PASSWORD);
    }

    @Test
    void a_login_opens_the_portal_for_this_window_only_unless_it_is_to_stay() {
        var brief = post("/login", "who", "ada@example.org", "password", PASSWORD);
        assertThat(brief).hasStatus(303).hasHeader("Location", "/portal");
        assertThat(brief.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("visit="))
                .singleElement()
                .asString()
                .doesNotContain("Max-Age");
        var cookie = brief.getResponse().getCookie("visit");
        assertThat(get("/portal", cookie)).hasStatusOk().bodyText().contains("Ada Beispiel");
        assertThat(get(at("/login"), cookie)).hasStatus(303).hasHeader("Location", "/portal");

        var stays = post("/login", "who", "ada@example.org", "password", PASSWORD, "stay", "true");
        assertThat(stays.getResponse().getHeaders("Set-Cookie"))
                .filteredOn(one -> one.startsWith("visit="))
                .singleElement()
                .asString()
                .contains("Max-Age=34560000");
        assertThat(get("/portal/profile", stays.getResponse().getCookie("visit")))
                .bodyText()
                .contains("Meine Geräte", "Passwort ändern");
    }

    @Test
    void a_wrong_login_looks_the_same_for_the_known_and_the_unknown() throws Exception {
        var known = post("/login", "who", "ada@example.org", "password", "wrong");
        var unknown = post("/login", "who", "eva@example.org", "password", "wrong");
        assertThat(known).hasStatus(422);
        assertThat(known.getResponse().getContentAsString())
                .contains("Noch nicht registriert – jetzt Konto erstellen", "Passwort vergessen?", "Angemeldet bleiben")
                .isEqualTo(unknown.getResponse().getContentAsString().replace("eva@", "ada@"));
    }

    @Test
    void the_app_question_is_asked_where_the_business_wants_it() {
        assertThat(get(at("/login"), null)).bodyText().doesNotContain("App-KundIn");
        assertThat(get(at("/app"), null)).hasStatus(404);
        settings.setActivatesApp(world.business(), true);
        assertThat(get(at("/login"), null)).bodyText().contains("Sie sind bereits App-KundIn? Hier klicken");
        assertThat(get(at("/app"), null)).hasStatusOk();
    }

    @Test
    void registering_looks_the_same_for_the_known_and_the_unknown() throws Exception {
        var known = post("/register", "who", "ada@example.org");
        var unknown = post("/register", "who", "eva@example.org");
        for (var answer : List.of(known, unknown))
            assertThat(answer).hasStatus(303).hasHeader("Location", at("/code"));
        var one = get(at("/code"), known.getResponse().getCookie("account"));
        var other = get(at("/code"), unknown.getResponse().getCookie("account"));
        assertThat(one.getResponse().getContentAsString())
                .isEqualTo(other.getResponse().getContentAsString().replace("e•••@", "a•••@"));
        assertThat(post.deliver(world.business())).hasSize(2);
    }

    @Test
    void somebody_unknown_registers_asks_and_reaches_the_business() {
        var begun = post("/register", "who", "neu@example.org");
        var ticket = begun.getResponse().getCookie("account");
        assertThat(get(at("/password"), ticket)).hasStatus(303).hasHeader("Location", at("/code"));
        var code = post.deliver(world.business()).getFirst().text().replaceAll("(?s).*\\b([0-9]{6})\\b.*", "$1");
        assertThat(post("/code", ticket, "code", code)).hasStatus(303).hasHeader("Location", at("/password"));
        assertThat(post("/password", ticket, "password", "kurz", "firstName", "Neu", "lastName", "Land"))
                .hasStatus(422)
                .bodyText()
                .contains("zu kurz", "Land");

        var done = post("/password", ticket, "password", NEW, "firstName", "Neu", "lastName", "Land");

        assertThat(done).hasStatus(303).hasHeader("Location", "/portal/account/question");
        var guest = new Guest(done.getResponse().getCookie("visit").getValue());
        assertThat(get("/portal/account/question", guest.cookie())).bodyText().contains("Bitte wenden Sie sich an");
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
        assertThat(get("/portal", guest.cookie())).bodyText().contains("noch keiner Kundenkarte zugeordnet");
    }

    @Test
    void whoever_came_by_code_is_offered_a_password_until_they_decline() {
        var bo = worlds.guest(world, world.bo());
        assertThat(get("/portal", bo.cookie())).bodyText().contains("Passwort festlegen", "Später");
        assertThat(browser.post()
                        .uri("/portal/account/later")
                        .cookie(bo.cookie())
                        .param("_csrf", bo.csrf())
                        .exchange())
                .hasStatus(303);
        assertThat(get("/portal", bo.cookie()))
                .bodyText()
                .contains("Passwort festlegen und auf jedem Gerät anmelden")
                .doesNotContain("Später");
        assertThat(get("/portal", worlds.guest(world, ada).cookie())).bodyText().doesNotContain("Passwort festlegen");
    }

    @Test
    void the_password_steps_up_where_a_code_would() {
        var guest = worlds.guest(world, ada);
        assertThat(get("/portal/step-up?next=/portal/profile/contacts", guest.cookie()))
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
        assertThat(get("/portal/profile/contacts", up.getResponse().getCookie("visit")))
                .hasStatusOk();
    }

    @Test
    void the_booking_page_leads_to_the_login() {
        assertThat(get("/b/" + world.slug(), null))
                .bodyText()
                .contains("Anmelden", at("/login"), "Passwort vergessen?");
    }

    private String at(String page) {
        return "/b/" + world.slug() + "/account" + page;
    }

    @Test
    void who_is_signed_in_books_in_the_portal_and_can_book_for_somebody_else() {
        var guest = worlds.guest(world, ada);
        assertThat(get("/b/" + world.slug() + "?service=abc", guest.cookie()))
                .hasStatus(303)
                .hasHeader("Location", "/portal/booking?service=abc");
        assertThat(get("/portal/booking", guest.cookie())).bodyText().contains("Für jemand anderen buchen");
        assertThat(get("/b/" + world.slug() + "?for=other", guest.cookie())).hasStatusOk();
        assertThat(get("/b/" + worlds.create().slug(), guest.cookie())).hasStatusOk();
    }

    private MvcTestResult get(String path, @Nullable Cookie cookie) {
        var request = browser.get().uri(path);
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    private MvcTestResult post(String page, String... parameters) {
        return post(page, null, parameters);
    }

    private MvcTestResult post(String page, @Nullable Cookie cookie, String... parameters) {
        var request = browser.post().uri(at(page));
        if (cookie != null) request = request.cookie(cookie);
        for (var i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        return request.exchange();
    }
}

package stammkunde.desk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.account.Accounts;
import stammkunde.account.Newcomers;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.messaging.DemoLetter;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class AccountsControllerTest {

    private final MockMvcTester browser;
    private final Newcomers newcomers;
    private final Accounts accounts;
    private final Customers customers;
    private final Post post;
    private final Worlds worlds;
    private final World world;
    private final Staff staff;

    AccountsControllerTest(
            MockMvcTester browser,
            Newcomers newcomers,
            Accounts accounts,
            Customers customers,
            Post post,
            Worlds worlds) {
        this.browser = browser;
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.customers = customers;
        this.post = post;
        this.worlds = worlds;
        this.world = worlds.create();
        this.staff = worlds.staff(world, Role.DESK);
    }

    @Test
    void who_waits_is_shown_with_likely_cards_and_assigned_with_one_click() {
        var ada = card("Ada", "Lorenzen", "ada@example.org");
        assertThat(get("/desk")).bodyText().doesNotContain("keiner Karte zugeordnet");
        var newcomer = waiting("Ada", "Lorenzen", "ada@example.org");
        accounts.create(world.business(), newcomer);
        assertThat(get("/desk")).bodyText().contains("Ein Konto ist keiner Karte zugeordnet");

        var page = get("/desk/accounts");
        assertThat(page).bodyText().contains("Konten zuordnen", "Ada Lorenzen", "E-Mail und Name stimmen überein");
        var seen = found(page, "name=\"seen\" value=\"([^\"]+)\"");

        assertThat(post("/desk/accounts/" + newcomer.value() + "/assignment", "card", id(ada), "seen", "old"))
                .hasStatus(422);
        assertThat(post("/desk/accounts/" + newcomer.value() + "/assignment", "card", id(ada), "seen", seen))
                .hasStatus(303)
                .hasHeader("Location", "/desk/customers/" + id(ada) + "/merge?done=ACCOUNT_ASSIGNED");
        assertThat(accounts.find(world.business(), ada)).isPresent();
        assertThat(get("/desk/accounts")).bodyText().contains("Nichts zuzuordnen");
    }

    @Test
    void another_card_can_be_looked_for_and_a_newcomer_can_stay() {
        card("Berta", "Quitzow", "b@example.org");
        var newcomer = waiting("Neu", "Land", "neu@example.org");
        assertThat(get("/desk/accounts")).bodyText().contains("passt niemand");
        assertThat(get("/desk/accounts?customer=" + id(newcomer) + "&q=Quitzow"))
                .bodyText()
                .contains("Berta Quitzow");
        assertThat(get("/desk/customers/" + id(newcomer) + "/access"))
                .bodyText()
                .contains("noch keiner Karte");
        assertThat(post("/desk/accounts/" + id(newcomer) + "/keeping")).hasStatus(303);
        assertThat(post("/desk/accounts/" + id(newcomer) + "/keeping")).hasStatus(422);
        assertThat(newcomers.isWaiting(world.business(), newcomer)).isFalse();
    }

    @Test
    void a_one_time_password_is_shown_once_and_the_account_can_be_switched_off() {
        var ada = card("Ada", "Lorenzen", "ada@example.org");
        var access = "/desk/customers/" + id(ada) + "/access";
        assertThat(get(access)).bodyText().contains("Noch kein Konto");
        var shown = post(access + "/password");
        var password = found(shown, "<code class=\"secret\" translate=\"no\">([a-z0-9-]{19})</code>");
        assertThat(get(access))
                .bodyText()
                .contains("Einmalpasswort, gültig bis")
                .doesNotContain(password);
        assertThat(post(access + "/account", "on", "false")).hasStatus(303);
        assertThat(get(access)).bodyText().contains("ausgeschaltet");
        assertThat(post(access + "/account", "on", "true")).hasStatus(303);
    }

    @Test
    void staff_starts_a_reset_which_goes_to_the_address_on_file() {
        var ada = card("Ada", "Lorenzen", "ada@example.org");
        assertThat(post("/desk/customers/" + id(ada) + "/access/reset")).hasStatus(303);
        assertThat(post.deliver(world.business()))
                .extracting(DemoLetter::subject)
                .containsExactly("Passwort zurücksetzen bestätigen");
        assertThat(post("/desk/customers/" + id(world.bo()) + "/access/reset"))
                .hasHeader("Location", "/desk/customers/" + id(world.bo()) + "/access?done=RESET_NOT_SENT");
    }

    @Test
    void the_first_booking_fills_a_newcomers_card_and_nobody_elses() {
        var newcomer = waiting("Neu", "Land", "neu@example.org");
        for (var customer : List.of(newcomer, world.ada()))
            newcomers.fill(world.business(), customer, "+4915112345678", "Rosenweg", "6", "10115", "Berlin");
        var card = customers.find(world.business(), newcomer).orElseThrow();
        assertThat(card.address()).isEqualTo("Rosenweg 6, 10115 Berlin");
        assertThat(card.mobile()).isPresent();
        assertThat(customers.find(world.business(), world.ada()).orElseThrow().address())
                .isEmpty();
    }

    private CustomerId card(String first, String last, String email) {
        return customers.create(world.business(), CustomerData.person(first, last, List.of(email), List.of()));
    }

    private CustomerId waiting(String first, String last, String email) {
        var customer = card(first, last, email);
        worlds.change(
                world,
                "insert into account.newcomer (business_id, customer_id, registered_at) values (?, ?, '2026-03-23T06:00Z')",
                world.business().value(),
                customer.value());
        return customer;
    }

    private static String id(CustomerId customer) {
        return customer.value().toString();
    }

    private static String found(MvcTestResult page, String pattern) {
        try {
            var match = Pattern.compile(pattern).matcher(page.getResponse().getContentAsString());
            assertThat(match.find()).isTrue();
            return match.group(1);
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).cookie(staff.cookie()).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = browser.post().uri(path).cookie(staff.cookie()).param("_csrf", staff.csrf());
        for (var i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        return request.exchange();
    }
}

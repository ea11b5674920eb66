package stammkunde.desk.customers.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.access.PortalCodes;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.desk.DeskBrowser;
import stammkunde.messaging.DemoLetter;
import stammkunde.messaging.Post;
import stammkunde.shared.PublicAddress;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Photo;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The letters that bring a customer the code: on request, as welcome, by themselves (W1, W9). */
@DatabaseTest
class CodeLettersTest {

    private final PortalCodes codes;
    private final Post post;
    private final PublicAddress address;
    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final World world;
    private final DeskBrowser desk;
    private final DeskBrowser owner;
    private final CustomerId petra;
    private final String tab;

    CodeLettersTest(
            MockMvcTester browser,
            Customers customers,
            PortalCodes codes,
            Post post,
            PublicAddress address,
            BusinessTransaction transaction,
            JdbcClient jdbc,
            Worlds worlds) {
        this.codes = codes;
        this.post = post;
        this.address = address;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.world = worlds.create();
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
        this.owner = new DeskBrowser(browser, worlds.staff(world, Role.OWNER));
        this.petra = customers.create(
                world.business(),
                CustomerData.person("Petra", "Brunner", List.of("petra@x.example", "pb@work.example"), List.of()));
        this.tab = "/desk/customers/" + petra.value() + "/access";
    }

    @Test
    void the_code_is_sent_as_picture_and_link_to_the_address_chosen() {
        assertThat(desk.send(tab + "/letters", Map.of("to", "pb@work.example", "kind", "code")))
                .hasStatus(HttpStatus.SEE_OTHER);

        var letter = post.deliver(world.business()).getFirst();
        assertThat(letter.to()).contains("pb@work.example");
        assertThat(letter.subject()).contains("QR-Code").doesNotContain(code());
        assertThat(letter.text()).contains(link());
        assertThat(letter.html()).contains("href=\"" + link() + "\"", "src=\"data:image/png;base64,");
        assertThat(picture(letter).read()).hasValue(link());
    }

    /** What lies in the database and what staff reads shows neither (W3). */
    @Test
    void neither_the_outbox_nor_the_letters_page_holds_the_code() {
        desk.send(tab + "/letters", Map.of("to", "petra@x.example", "kind", "welcome"));
        post.deliver(world.business());

        assertThat(stored()).isNotEmpty().doesNotContain(code());
        var href = desk.open(tab).getResponse();
        var body = new String(href.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        var letter = body.substring(body.indexOf("/desk/letters/"), body.indexOf('"', body.indexOf("/desk/letters/")));
        assertThat(desk.open(letter + "/view"))
                .hasStatusOk()
                .bodyText()
                .contains("verdeckt")
                .doesNotContain(code(), "data:image/png");
        assertThat(desk.open(letter)).bodyText().doesNotContain(code());
    }

    @Test
    void an_address_that_is_not_the_customers_is_not_written_to() {
        assertThat(desk.send(tab + "/letters", Map.of("to", "mallory@evil.example")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.send(tab + "/letters", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post.deliver(world.business())).isEmpty();
    }

    @Test
    void a_letter_that_waits_takes_the_code_that_is_valid_when_it_is_sent() {
        desk.send(tab + "/letters", Map.of("to", "petra@x.example"));
        var old = link();
        desk.send(tab + "/renewal", Map.of());

        assertThat(post.deliver(world.business()).getFirst().text())
                .contains(link())
                .doesNotContain(old);
    }

    @Test
    void a_new_customer_is_welcomed_by_one_click() {
        var made = create("Nina", "nina@x.example");

        assertThat(desk.open(made)).bodyText().contains("Begrüßung senden", "nina@x.example");
        assertThat(post.deliver(world.business())).isEmpty();
        var card = made.substring(0, made.indexOf('?'));
        desk.send(card + "/access/letters", Map.of("to", "nina@x.example", "kind", "welcome"));
        assertThat(post.deliver(world.business()).getFirst().subject()).isEqualTo("Willkommen bei Werkstatt Nord");
        assertThat(desk.open(made)).bodyText().doesNotContain("Begrüßung senden");
    }

    @Test
    void a_new_customer_is_welcomed_without_a_click_if_the_business_wants_that() {
        assertThat(desk.open("/desk/settings/portal")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(owner.send("/desk/settings/portal", Map.of("welcome", "true")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(owner.open("/desk/settings/portal")).bodyText().contains("Begrüßungsmail automatisch senden");

        var made = create("Nina", "nina@x.example");
        var letter = post.deliver(world.business()).getFirst();
        assertThat(letter.to()).contains("nina@x.example");
        assertThat(picture(letter).read())
                .hasValueSatisfying(link -> assertThat(link).startsWith(address.of("/c/")));
        assertThat(desk.open(made)).bodyText().doesNotContain("Begrüßung senden");

        create("Ohne", "");
        assertThat(post.deliver(world.business())).isEmpty();
    }

    private String stored() {
        return transaction.in(
                world.business(),
                () -> jdbc.sql("select string_agg(letter::text, ' ') from messaging.letter letter")
                        .query(String.class)
                        .single());
    }

    private String create(String name, String email) {
        var answer = desk.send(
                "/desk/customers", Map.of("kind", "PERSON", "firstName", name, "lastName", "Neu", "emails", email));
        return answer.getResponse().getHeader("Location");
    }

    private static Photo picture(DemoLetter letter) {
        var file = letter.attachments().getFirst();
        assertThat(file.name()).isEqualTo("QR-Code.png");
        return Photo.of(Base64.getDecoder().decode(file.base64()));
    }

    private String code() {
        return codes.find(world.business(), petra).orElseThrow().value();
    }

    private String link() {
        return codes.find(world.business(), petra).orElseThrow().address(address);
    }
}

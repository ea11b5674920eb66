package stammkunde.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Host;
import stammkunde.business.Hosts;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.desk.DeskBrowser;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Nameserver;
import stammkunde.testing.Photo;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class AddressControllerTest {

    private static final String PATH = "/desk/settings/address";

    private final Hosts hosts;
    private final Worlds worlds;
    private final Customers customers;
    private final Post post;
    private final World world;
    private final MockMvcTester browser;
    private final DeskBrowser desk;
    private final String name;

    AddressControllerTest(MockMvcTester browser, Worlds worlds, Hosts hosts, Customers customers, Post post) {
        this.customers = customers;
        this.post = post;
        this.hosts = hosts;
        this.worlds = worlds;
        this.world = worlds.create();
        this.browser = browser;
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.OWNER));
        this.name = "termine." + world.slug() + ".example";
    }

    @Test
    void a_name_is_listed_with_the_records_it_needs() {
        assertThat(desk.send(PATH, Map.of("name", " Termine." + world.slug() + ".Example ")))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(desk.open(PATH))
                .hasStatusOk()
                .bodyText()
                .contains(
                        name,
                        "Wartet auf den DNS-Eintrag",
                        "_stammkunde." + name,
                        only().value(),
                        "CNAME",
                        "/b/" + world.slug());
    }

    @Test
    void the_button_says_what_the_dns_says() {
        desk.send(PATH, Map.of("name", name));
        press("check");
        assertThat(desk.open(PATH)).bodyText().contains("gibt es noch keinen TXT-Eintrag", "Zuletzt geprüft");

        Nameserver.put(only().record(), "stammkunde=somebody-else");
        press("check");
        assertThat(desk.open(PATH)).bodyText().contains("steht ein anderer Wert");

        Nameserver.put(only().record(), only().value());
        press("check");
        assertThat(desk.open(PATH + "?done=verified"))
                .bodyText()
                .contains("Bestätigt", "Hauptadresse")
                .doesNotContain("Wartet auf den DNS-Eintrag");
    }

    @Test
    void what_leads_nowhere_is_refused_and_kept_in_the_field() {
        assertThat(desk.send(PATH, Map.of("name", "drucker.local")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"drucker.local\"", "kein Name, der im Internet");
        assertThat(desk.send(PATH, Map.of("name", "localhost"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void posters_codes_and_the_booking_pages_address_name_the_main_host() {
        desk.send(PATH, Map.of("name", name));
        Nameserver.put(only().record(), only().value());
        press("check");

        assertThat(Photo.of(desk.open("/desk/qr/png").getResponse().getContentAsByteArray())
                        .read())
                .hasValue("http://" + name + ":8080");
        assertThat(desk.open("/desk/qr")).bodyText().contains(name);
        assertThat(desk.open("/desk/settings/business")).bodyText().contains("http://" + name);
    }

    @Test
    void letters_lead_to_the_main_host() {
        desk.send(PATH, Map.of("name", name));
        Nameserver.put(only().record(), only().value());
        press("check");
        var petra = customers.create(
                world.business(), CustomerData.person("Petra", "Brunner", List.of("petra@x.example"), List.of()));
        var tab = "/desk/customers/" + petra.value() + "/access";
        desk.send(tab, Map.of());

        desk.send(tab + "/letters", Map.of("to", "petra@x.example", "kind", "code"));

        var letter = post.deliver(world.business()).getLast();
        assertThat(letter.text())
                .contains("http://" + name + ":8080/c/", "http://" + name + ":8080/imprint")
                .doesNotContain("localhost");
    }

    @Test
    void removing_asks_first_and_says_what_it_means() {
        desk.send(PATH, Map.of("name", name));
        var removal = PATH + "/" + only().id().value() + "/removal";

        assertThat(desk.open(removal)).hasStatusOk().bodyText().contains(name + " entfernen?");
        assertThat(desk.send(removal, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(hosts.all(world.business())).isEmpty();
    }

    @Test
    void another_businesss_names_are_not_found() {
        desk.send(PATH, Map.of("name", name));
        var stranger = new DeskBrowser(browser, worlds.staff(worlds.create(), Role.OWNER));

        for (var act : new String[] {"check", "main", "removal"})
            assertThat(stranger.send(PATH + "/" + only().id().value() + "/" + act, Map.of()))
                    .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.open(PATH)).bodyText().doesNotContain(name);
    }

    private void press(String button) {
        assertThat(desk.send(PATH + "/" + only().id().value() + "/" + button, Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private Host only() {
        return hosts.all(world.business()).getFirst();
    }
}

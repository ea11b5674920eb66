package stammkunde.desk.customers.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.access.DeskLinks;
import stammkunde.access.PersonalLink.Target;
import stammkunde.access.PortalCodes;
import stammkunde.access.Visits;
import stammkunde.business.Role;
import stammkunde.customer.By;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.VehicleData;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Questions;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Personal links that staff makes at a card, from the button to the customer's browser and back. */
@DatabaseTest
class LinksControllerTest {

    private final MockMvcTester browser;
    private final DeskLinks links;
    private final PortalCodes codes;
    private final Visits visits;
    private final Vehicles vehicles;
    private final Customers customers;
    private final Post post;
    private final Worlds worlds;
    private final World world;
    private final Staff staff;
    private final CustomerId petra;

    LinksControllerTest(
            MockMvcTester browser,
            DeskLinks links,
            PortalCodes codes,
            Visits visits,
            Vehicles vehicles,
            Customers customers,
            Post post,
            Worlds worlds) {
        this.browser = browser;
        this.links = links;
        this.codes = codes;
        this.visits = visits;
        this.vehicles = vehicles;
        this.customers = customers;
        this.post = post;
        this.worlds = worlds;
        this.world = worlds.create();
        this.staff = worlds.staff(world, Role.DESK);
        this.petra = customers.create(
                world.business(), CustomerData.person("Petra", "Brunner", List.of("petra@example.org"), List.of()));
    }

    @Test
    void a_link_is_made_shown_used_and_taken_back_with_the_visits_it_opened() {
        vehicles.add(world.business(), petra, VehicleData.of("KA-AB 1234", "VW", "Golf"), new By.System());
        var golf = vehicles.of(world.business(), petra).getFirst().id().value().toString();
        assertThat(get("/access/links/new")).hasStatusOk().bodyText().contains("Radwechsel", "KA-AB 1234", "14 Tage");
        var wheels = world.wheels().value().toString();
        var made = send("/access/links", "service", wheels, "vehicle", golf, "days", "14");
        assertThat(made).hasStatus(303);
        var link = links.live(world.business(), petra).getFirst().id();
        assertThat(made).hasHeader("Location", at("/access/links/" + link + "?done=LINK_MADE"));

        var secret = "/l/"
                + links.address(world.business(), petra, link).orElseThrow().replaceAll(".*/l/", "");
        assertThat(get("/access/links/" + link))
                .bodyText()
                .contains(secret, "Radwechsel, KA-AB 1234", "noch nicht benutzt", "Per E-Mail senden");
        assertThat(get("/access/links/" + link + "/png")).hasStatusOk().hasContentType("image/png");
        assertThat(get("/access"))
                .bodyText()
                .contains("Radwechsel, KA-AB 1234", "noch nicht benutzt")
                .doesNotContain(secret);

        var entered = browser.post().uri(secret).exchange();
        assertThat(entered)
                .hasStatus(303)
                .hasHeader("Location", "/portal/quick?service=" + wheels + "&vehicle=" + golf);
        var visit =
                Objects.requireNonNull(entered.getResponse().getCookie("visit")).getValue();
        assertThat(visits.find(visit)).isPresent();
        assertThat(get("/access")).bodyText().contains("zuletzt benutzt");

        assertThat(send("/access/links/" + link + "/revocation")).hasStatus(303);
        assertThat(visits.find(visit)).isEmpty();
        assertThat(browser.get().uri(secret).exchange()).hasStatus(404);
        assertThat(get("/access/links/" + link)).hasStatus(404);
        assertThat(send("/access/links/" + link + "/revocation")).hasStatus(404);
        assertThat(get("/access")).bodyText().contains("Zurzeit gilt keiner");
    }

    @Test
    void the_card_lists_links_for_anything_and_asks_no_more_for_many_than_for_few() throws Exception {
        vehicles.add(world.business(), petra, VehicleData.of("KA-AB 1234", "VW", "Golf"), new By.System());
        var golf = vehicles.of(world.business(), petra).getFirst().id();
        make();
        assertThat(get("/access")).bodyText().contains("Was als Nächstes ansteht");
        makeFor(golf);
        get("/access");
        var few = Questions.of(() -> assertThat(get("/access")).hasStatusOk());

        for (int i = 0; i < 5; i++) makeFor(golf);

        assertThat(Questions.of(() -> assertThat(get("/access"))
                        .bodyText()
                        .contains("Was als Nächstes ansteht", "Radwechsel, KA-AB 1234")))
                .hasSameSizeAs(few);
    }

    private void makeFor(VehicleId vehicle) {
        var target = new Target(world.wheels().value(), vehicle, null);
        links.make(world.business(), petra, target, 7, staff.id()).orElseThrow();
    }

    @Test
    void a_letter_brings_it_to_an_address_of_the_customers_and_nowhere_else() {
        var link = make();
        assertThat(send("/access/links/" + link + "/letter", "to", "stranger@example.org"))
                .hasStatus(404);
        assertThat(post.deliver(world.business())).isEmpty();
        assertThat(send("/access/links/" + link + "/letter", "to", "petra@example.org"))
                .hasStatus(303);
        var address = links.address(world.business(), petra, link).orElseThrow();
        assertThat(post.deliver(world.business())).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("persönlicher Link");
            assertThat(letter.text()).contains(address);
        });
    }

    @Test
    void taken_back_before_it_was_sent_the_letter_stays_here() {
        var link = make();
        send("/access/links/" + link + "/letter", "to", "petra@example.org");
        send("/access/links/" + link + "/revocation");
        assertThat(post.deliver(world.business())).isEmpty();
    }

    @Test
    void another_customers_vehicle_a_closed_portal_and_too_many_are_refused() {
        vehicles.add(world.business(), world.ada(), VehicleData.of("B-XY 1", "VW", "Polo"), new By.System());
        var foreign = vehicles.of(world.business(), world.ada())
                .getFirst()
                .id()
                .value()
                .toString();
        assertThat(send("/access/links", "vehicle", foreign, "days", "7")).hasStatus(422);
        assertThat(send("/access/links", "days", "3650")).hasStatus(404);
        assertThat(send("/access/links", "service", foreign, "days", "7")).hasStatus(404);
        for (var i = 0; i < DeskLinks.MOST; i++) make();
        assertThat(send("/access/links", "days", "7")).hasStatus(422).bodyText().contains("Das geht gerade nicht");
        codes.switchOff(world.business(), world.ada(), staff.id());
        assertThat(links.make(world.business(), world.ada(), Target.NONE, 7, staff.id()))
                .isEmpty();
    }

    @Test
    void links_belong_to_one_card_and_one_business() {
        var link = make();
        assertThat(browser.get()
                        .uri("/desk/customers/" + world.ada().value() + "/access/links/" + link)
                        .cookie(staff.cookie()))
                .hasStatus(404);
        var others = worlds.staff(worlds.create(), Role.OWNER);
        assertThat(browser.get().uri(at("/access/links/" + link)).cookie(others.cookie()))
                .hasStatus(404);
    }

    private UUID make() {
        return links.make(world.business(), petra, Target.NONE, 7, staff.id()).orElseThrow();
    }

    private String at(String page) {
        return "/desk/customers/" + petra.value() + page;
    }

    private MvcTestResult get(String page) {
        return browser.get().uri(at(page)).cookie(staff.cookie()).exchange();
    }

    private MvcTestResult send(String page, String... values) {
        var request = browser.post().uri(at(page)).cookie(staff.cookie()).param("_csrf", staff.csrf());
        for (var i = 0; i < values.length; i += 2) request = request.param(values[i], values[i + 1]);
        return request.exchange();
    }
}

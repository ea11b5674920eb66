package stammkunde.desk.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.customer.By;
import stammkunde.customer.CardEntry;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerData.Kind;
import stammkunde.customer.Customers;
import stammkunde.customer.Filing;
import stammkunde.customer.Phone;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vehicles;
import stammkunde.desk.DeskBrowser;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class CustomersControllerTest {

    private static final String HOSTILE = "<script>alert(1)</script> {{x}} \u202Eabc 🚗 \"'&";

    private final Customers customers;
    private final Vehicles vehicles;
    private final Worlds worlds;
    private final World world;
    private final DeskBrowser desk;

    CustomersControllerTest(MockMvcTester browser, Customers customers, Vehicles vehicles, Worlds worlds) {
        this.customers = customers;
        this.vehicles = vehicles;
        this.worlds = worlds;
        this.world = worlds.create();
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
    }

    @Test
    void the_file_is_shown_in_order() {
        assertThat(desk.open("/desk/customers"))
                .hasStatusOk()
                .bodyText()
                .contains("2 Kundenkarten", "Ada Beispiel", "Bo Beispiel")
                .containsSubsequence("Ada", "Bo");
    }

    @Test
    void a_search_finds_misspelt_names_and_offers_a_new_card_if_nobody_fits() {
        assertThat(desk.open("/desk/customers?q=Adda")).bodyText().contains("Ada Beispiel");
        assertThat(desk.open("/desk/customers?q=Quasten Flosser"))
                .hasStatusOk()
                .bodyText()
                .contains("Niemand gefunden", "/desk/customers/new?firstName=Quasten", "lastName=Flosser");
        assertThat(desk.open("/desk/search?q=ada")).bodyText().contains("role=\"option\"", "Ada Beispiel");
    }

    @Test
    void a_card_is_made_shown_and_changed() {
        var made = desk.send(
                "/desk/customers",
                Map.of(
                        "kind",
                        "PERSON",
                        "firstName",
                        " Petra ",
                        "lastName",
                        "Brunner",
                        "emails",
                        "P@X.example",
                        "phones",
                        "0151 23456789",
                        "notes",
                        "Zeile 1\r\nZeile 2"));
        assertThat(made).hasStatus(303);
        var path = made.getResponse().getRedirectedUrl();

        assertThat(desk.open(path))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Petra Brunner",
                        "Kundenkarte angelegt",
                        "mailto:p@x.example",
                        "01512 3456789",
                        "Zeile 1\nZeile 2");

        var card = path.substring(0, path.indexOf('?'));
        assertThat(desk.open(card + "/edit")).bodyText().contains("value=\"Petra\"", "01512 3456789");
        assertThat(desk.send(card, Map.of("firstName", "Petra", "lastName", "Frei", "emails", "p@x.example")))
                .hasStatus(303);
        assertThat(desk.open(card))
                .bodyText()
                .contains("Petra Frei", "Nachname", "<ins>", "Brunner", "01512 3456789", "Desk Muster");
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_what_was_typed_stays() {
        assertThat(desk.send(
                        "/desk/customers",
                        Map.of("lastName", "", "emails", "not an address", "phones", "12", "city", "Kiel")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Geben Sie bitte einen Namen oder eine Firma ein",
                        "id=\"emails-0-error\"",
                        "id=\"phones-0-error\"",
                        "value=\"not an address\"",
                        "value=\"12\"",
                        "value=\"Kiel\"");
        assertThat(desk.send("/desk/customers", Map.of("lastName", "x".repeat(201))))
                .hasStatus(422);
    }

    @Test
    void hostile_text_is_kept_as_typed_and_harmless() {
        var made = desk.send("/desk/customers", Map.of("lastName", HOSTILE + "\u0000", "notes", HOSTILE));

        assertThat(made).hasStatus(303);
        assertThat(desk.open(made.getResponse().getRedirectedUrl()))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; {{x}} \u202Eabc 🚗")
                .doesNotContain("<script>alert");
    }

    @Test
    void nobody_elses_card_can_be_seen_or_changed() {
        var theirs = worlds.create();
        var path = "/desk/customers/" + theirs.ada().value();

        assertThat(desk.open(path)).hasStatus(404);
        assertThat(desk.open(path + "/edit")).hasStatus(404);
        assertThat(desk.send(path, Map.of("lastName", "Taken"))).hasStatus(404);
        assertThat(desk.open("/desk/customers/1")).hasStatus(404);
        assertThat(customers.find(theirs.business(), theirs.ada()).orElseThrow().lastName())
                .isEqualTo("Beispiel");
    }

    @Test
    void the_export_holds_the_shown_cards_and_nothing_a_spreadsheet_would_calculate() throws Exception {
        customers.create(
                world.business(),
                new CustomerData(
                        Kind.COMPANY,
                        "=cmd|' /C calc'!A0",
                        "+1+1",
                        "@SUM(1)",
                        " =1",
                        "",
                        "-2",
                        "＝1",
                        "",
                        "\t=x",
                        List.of("a@x.example"),
                        List.of(new Phone("+41795550120", true))));

        var csv = desk.open("/desk/customers/export?kind=COMPANY");

        assertThat(csv)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"kunden-2026-03-23.csv\"");
        var text = new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFArt;Nachname;").doesNotContain("Ada");
        assertThat(text.lines().skip(1).flatMap(line -> List.of(line.split(";")).stream()))
                .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)\"?\\s*[=+@＝-].*"));
        assertThat(text).contains("'=cmd|", "'+1+1", "'@SUM(1)", "'-2", "'＝1", "'+41 79 555 01 20");
    }

    @Test
    void a_long_file_is_leafed_through_without_gap() {
        for (int i = 0; i < 55; i++)
            customers.create(
                    world.business(), CustomerData.person("P", "Person%02d".formatted(i), List.of(), List.of()));

        var first = desk.open("/desk/customers").getResponse();
        var next = java.util.regex.Pattern.compile("href=\"(/desk/customers\\?[^\"]*)\" rel=\"next\"")
                .matcher(text(first));
        assertThat(next.find()).isTrue();
        var second = desk.open(next.group(1).replace("&amp;", "&"));

        assertThat(text(first)).contains("P Person47").doesNotContain("P Person48");
        assertThat(second).bodyText().contains("P Person48", "P Person54").doesNotContain("P Person47", "rel=\"next\"");
        assertThat(desk.open("/desk/customers?after=garbage")).hasStatusOk();
    }

    @Test
    void the_list_can_be_narrowed_by_tag_and_exported_with_vehicles() {
        var tagged = new CardEntry(
                CustomerData.person("Petra", "Brunner", List.of("p@x.example"), List.of()),
                new Filing(world.branch(), List.of("Flotte Süd")),
                Map.of(),
                Map.of());
        var id = customers.create(world.business(), tagged, new By.System());
        vehicles.add(world.business(), id, VehicleData.of("=M-AB 1", "@VW", "Golf"), new By.System());

        assertThat(desk.open("/desk/customers?tag=Flotte Süd"))
                .hasStatusOk()
                .bodyText()
                .contains("Petra Brunner", "tag=Flotte+S%C3%BCd", "Eine Kundenkarte")
                .doesNotContain("Ada Beispiel");
        assertThat(desk.open("/desk/customers?branch=" + world.branch().value()))
                .bodyText()
                .contains("Petra Brunner")
                .doesNotContain("Ada Beispiel");
        assertThat(desk.open("/desk/customers?branch=garbage")).bodyText().contains("Ada Beispiel");
        assertThat(text(desk.open("/desk/customers/export?tag=Flotte Süd").getResponse()))
                .contains("10001;Nord;Flotte Süd;'@VW Golf, =M-AB 1")
                .doesNotContain("Ada");
        assertThat(text(desk.open("/desk/customers/export/vehicles").getResponse()))
                .contains("10001;Petra Brunner;p@x.example;'=M-AB 1;'@VW;Golf;")
                .doesNotContain("Ada");
    }

    private static String text(org.springframework.mock.web.MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

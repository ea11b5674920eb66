package stammkunde.desk.customers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Role;
import stammkunde.customer.By;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.customer.DueDates;
import stammkunde.customer.DueKind;
import stammkunde.customer.DueKindId;
import stammkunde.customer.Field;
import stammkunde.customer.FieldId;
import stammkunde.customer.Fields;
import stammkunde.customer.VehicleAdded.Added;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vehicles;
import stammkunde.desk.DeskBrowser;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class CardTest {

    private final MockMvcTester browser;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Fields fields;
    private final DueDates dues;
    private final Worlds worlds;
    private final World world;
    private final DeskBrowser desk;
    private final String card;

    CardTest(
            MockMvcTester browser,
            Customers customers,
            Vehicles vehicles,
            Fields fields,
            DueDates dues,
            Worlds worlds) {
        this.browser = browser;
        this.customers = customers;
        this.vehicles = vehicles;
        this.fields = fields;
        this.dues = dues;
        this.worlds = worlds;
        this.world = worlds.create();
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
        this.card = "/desk/customers/" + world.ada().value();
    }

    @Test
    void each_tab_has_its_own_address() {
        for (var tab : CardTab.values())
            assertThat(desk.open(tab.at(card)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<h1>Ada Beispiel</h1>")
                    .containsOnlyOnce("href=\"" + tab.at(card) + "\" aria-current=\"page\"");
    }

    @Test
    void a_vehicle_is_added_changed_removed_and_brought_back() {
        var made = desk.send(
                card + "/vehicles",
                Map.of(
                        "plate", " M-AB 123 ",
                        "make", "VW",
                        "model", "Golf",
                        "mileageKm", "92 400 km",
                        "vin", "wvwzzz1kzawi23456",
                        "firstRegistration", "2016-05-02",
                        "nextInspection", "2026-04-15"));
        assertThat(made).hasStatus(303);
        assertThat(desk.open(made.getResponse().getRedirectedUrl()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Fahrzeug hinzugefügt",
                        "VW Golf",
                        "92.400",
                        "Erstzulassung 2016",
                        "HU fällig am 15. April 2026",
                        "FIN prüfen: I, O und Q kommen nicht vor");

        var vehicle = vehicles.of(world.business(), world.ada()).getFirst();
        var path = card + "/vehicles/" + vehicle.id().value();
        assertThat(desk.open(path)).bodyText().contains("value=\"M-AB 123\"", "value=\"92400\"");
        assertThat(desk.send(path, Map.of("plate", "M-AB 124", "make", "VW", "nextInspection", "2026-03-01")))
                .hasStatus(303);
        assertThat(desk.open(card)).bodyText().contains("HU überfällig seit 1. März 2026");

        var removed = desk.send(path + "/removal", Map.of());
        assertThat(removed).hasStatus(303);
        assertThat(desk.open(removed.getResponse().getRedirectedUrl()))
                .bodyText()
                .contains("Das Fahrzeug ist entfernt", "Noch kein Fahrzeug", path + "/restoration");
        assertThat(desk.open(path)).hasStatus(404);
        assertThat(desk.send(path + "/restoration", Map.of())).hasStatus(303);
        assertThat(desk.open(path)).hasStatusOk();
    }

    @Test
    void what_is_wrong_with_a_vehicle_is_said_at_the_field_and_what_was_typed_stays() {
        assertThat(desk.send(card + "/vehicles", Map.of("plate", "  "))).hasStatus(422);
        assertThat(desk.send(
                        card + "/vehicles",
                        Map.of("plate", "M-AB 123", "mileageKm", "viel", "nextInspection", "2926-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"mileageKm-error\"", "value=\"viel\"", "id=\"nextInspection-error\"");
        assertThat(desk.send(card + "/vehicles", Map.of("plate", "x".repeat(21))))
                .hasStatus(422);

        add("M-AB 123");
        assertThat(desk.send(card + "/vehicles", Map.of("plate", "mab123")))
                .hasStatus(422)
                .bodyText()
                .contains("Dieses Kennzeichen steht schon auf der Karte");
    }

    @Test
    void staff_is_told_that_somebody_else_has_the_same_plate() {
        add("ZH 482 913");
        vehicles.add(world.business(), world.bo(), VehicleData.of("zh482913", "Seat", ""), new By.System());

        assertThat(desk.open(card + "/vehicles")).bodyText().contains("Gleiches Kennzeichen auch bei", "Bo Beispiel");
    }

    @Test
    void a_fleet_of_five_hundred_is_leafed_through_and_searched() {
        for (int i = 0; i < 500; i++) add("B-FL " + (1000 + i));

        assertThat(desk.open(card + "/vehicles"))
                .hasStatusOk()
                .bodyText()
                .contains("<b>FL 1000</b>", "rel=\"next\"", "<span class=\"count\">500</span>")
                .doesNotContain("<b>FL 1050</b>");
        assertThat(desk.open(card + "/vehicles?q=fl-1499"))
                .bodyText()
                .contains("<b>FL 1499</b>", "data-src=\"" + card + "/vehicles?q=fl-1499&amp;after=")
                .doesNotContain("<b>FL 1000</b>");
        assertThat(desk.open(card)).bodyText().contains("Alle 500 Fahrzeuge");
    }

    @Test
    void own_fields_due_dates_and_tags_are_asked_for_shown_and_checked() {
        var shoe = new Field(new FieldId(Ids.next()), "Profil", Field.Kind.CHOICE, List.of("Sommer", "Winter"), true);
        fields.save(world.business(), shoe);
        var tyres = new DueKind(new DueKindId(Ids.next()), "Reifen", DueKind.About.CUSTOMER, true);
        dues.save(world.business(), tyres);
        var field = "field-" + shoe.id().value();
        var due = "due-" + tyres.id().value();

        assertThat(desk.open(card + "/edit")).bodyText().contains(field, due, "Reifen fällig am");
        assertThat(desk.send(
                        card,
                        Map.of("lastName", "Beispiel", "tags", "Flotte, VIP", field, "Winter", due, "2026-04-01")))
                .hasStatus(303);
        assertThat(desk.open(card))
                .bodyText()
                .contains("Profil", "Winter", "Flotte", "VIP", "Reifen fällig am 1. April 2026");
        assertThat(desk.send(card, Map.of("lastName", "Beispiel", field, "Herbst", due, "morgen")))
                .hasStatus(422)
                .bodyText()
                .contains(field + "-error", due + "-error");
    }

    @Test
    void the_history_says_who_changed_what_from_which_value_and_who_looked() {
        var id = customers.create(
                world.business(), CustomerData.person("Petra", "Brunner", List.of("old@x.example"), List.of()));
        var path = "/desk/customers/" + id.value();
        desk.open(path);
        desk.send(path, Map.of("firstName", "Petra", "lastName", "Brunner", "emails", "new@x.example"));

        assertThat(desk.open(path + "/history"))
                .bodyText()
                .contains("old@x.example", "new@x.example", "Desk Muster", "Kundenkarte angelegt")
                .doesNotContain("<strong>Karte angesehen");
        assertThat(desk.open(path + "/history?show=looks"))
                .bodyText()
                .contains("<strong>Karte angesehen", "Desk Muster")
                .doesNotContain("old@x.example");
    }

    @Test
    void a_consent_needs_evidence_and_its_withdrawal_one_click() {
        var yes = Map.of("purpose", "ADVERTISING", "channel", "EMAIL", "given", "true");
        assertThat(desk.send(card + "/consents", yes))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"evidence-ADVERTISING-EMAIL-error\"");
        var proven = Map.of(
                "purpose", "ADVERTISING", "channel", "EMAIL", "given", "true", "evidence", "Auftrag vom 23. März");
        assertThat(desk.send(card + "/consents", proven)).hasStatus(303);
        assertThat(desk.open(card + "/consents"))
                .bodyText()
                .contains(
                        "Auftrag vom 23. März",
                        "Fassung 1: „Ich möchte Angebote und Neuigkeiten von Werkstatt Nord per E-Mail bekommen",
                        "Widerruf festhalten");

        var no = Map.of("purpose", "ADVERTISING", "channel", "EMAIL", "given", "false");
        assertThat(desk.send(card + "/consents", no)).hasStatus(303);
        assertThat(desk.open(card + "/consents")).bodyText().doesNotContain("Widerruf festhalten");
        assertThat(desk.open(card + "/history"))
                .bodyText()
                .contains("Einwilligung: Angebote und Neuigkeiten, E-Mail", "Ja", "Nein");
        assertThat(desk.send(card + "/consents", Map.of("purpose", "SPAM", "channel", "EMAIL")))
                .hasStatus(422);
    }

    @Test
    void a_picture_is_drawn_anew_and_anything_else_refused() throws Exception {
        var photo = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var file = new ByteArrayOutputStream();
        ImageIO.write(photo, "png", file);
        file.writeBytes("GPS 47.5 8.7".getBytes(UTF_8));

        assertThat(upload(file.toByteArray())).hasStatus(303);
        assertThat(desk.open(card)).bodyText().contains(card + "/picture?v=", "Bild");
        var shown = desk.open(card + "/picture");
        assertThat(shown).hasStatusOk().hasContentType("image/jpeg");
        var bytes = shown.getResponse().getContentAsByteArray();
        assertThat(new String(bytes, ISO_8859_1)).doesNotContain("GPS");
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(320);

        assertThat(upload("<svg onload='x'/>".getBytes(UTF_8))).hasStatus(422);
        assertThat(upload(new byte[0])).hasStatus(422);
        assertThat(desk.send(card + "/picture/removal", Map.of())).hasStatus(303);
        assertThat(desk.open(card + "/picture")).hasStatus(404);
    }

    private MvcTestResult upload(byte[] file) {
        return browser.perform(multipart(card + "/picture")
                .file(new MockMultipartFile("picture", "x.png", "image/png", file))
                .param("_csrf", desk.staff().csrf())
                .cookie(desk.staff().cookie()));
    }

    @Test
    void nobody_elses_vehicle_can_be_seen_or_changed_neither_another_customers_by_this_address() {
        var theirs = ((Added)
                        vehicles.add(world.business(), world.bo(), VehicleData.of("M-X 1", "VW", ""), new By.System()))
                .vehicle();
        var path = card + "/vehicles/" + theirs.value();

        assertThat(desk.open(path)).hasStatus(404);
        assertThat(desk.send(path, Map.of("plate", "TAKEN"))).hasStatus(404);
        assertThat(desk.send(path + "/removal", Map.of())).hasStatus(404);
        assertThat(desk.send(path + "/restoration", Map.of())).hasStatus(404);
        assertThat(vehicles.of(world.business(), world.bo())).hasSize(1);
        var elsewhere = "/desk/customers/" + worlds.create().ada().value();
        for (var tab : CardTab.values())
            assertThat(desk.open(tab.at(elsewhere))).hasStatus(404);
    }

    private void add(String plate) {
        vehicles.add(world.business(), world.ada(), VehicleData.of(plate, "VW", "Caddy"), new By.System());
    }
}

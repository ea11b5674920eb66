package stammkunde.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Branches;
import stammkunde.business.Businesses;
import stammkunde.business.LegalText;
import stammkunde.business.LegalTexts;
import stammkunde.business.Role;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.scheduling.Resources;
import stammkunde.scheduling.Services;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class SettingsTest {

    private final MockMvcTester browser;
    private final Businesses businesses;
    private final Branches branches;
    private final Services services;
    private final Resources resources;
    private final StaffMembers members;
    private final LegalTexts texts;
    private final World world;
    private final Staff owner;

    SettingsTest(
            MockMvcTester browser,
            Businesses businesses,
            Branches branches,
            Services services,
            Resources resources,
            StaffMembers members,
            LegalTexts texts,
            Worlds worlds) {
        this.browser = browser;
        this.businesses = businesses;
        this.branches = branches;
        this.services = services;
        this.resources = resources;
        this.members = members;
        this.texts = texts;
        this.world = worlds.create();
        this.owner = worlds.staff(world, Role.OWNER);
    }

    @ParameterizedTest
    @CsvSource({
        "business, Adresse im Netz",
        "branches, Nord",
        "branches/new, Bundesland",
        "hours, Betriebsferien",
        "services, Radwechsel",
        "services/new, Puffer danach",
        "resources, Lift 1",
        "resources/new, Termine gleichzeitig",
        "staff, Jemanden einladen",
        "look, Vorschau",
        "widget, Websites",
        "reminders, Zweite Erinnerung",
        "legal, Impressum"
    })
    void every_page_shows(String path, String text) {
        assertThat(get(path)).hasStatusOk().bodyText().contains(text);
    }

    @Test
    void a_service_shows_what_is_stored_and_takes_what_is_changed() {
        var path = "services/" + world.inspection().value();
        assertThat(get(path)).hasStatusOk().bodyText().contains("Inspektion");

        assertThat(service(path, "Große Inspektion", "49,50")).hasStatus(303);
        var service = services.find(world.business(), world.inspection()).orElseThrow();
        assertThat(service.name()).isEqualTo("Große Inspektion");
        assertThat(service.price().cents()).isEqualTo(4950);
        assertThat(service.needs()).hasSize(1);
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_what_was_typed_stays() {
        assertThat(service("services", "", "viel"))
                .hasStatus(422)
                .bodyText()
                .contains("Bitte ausfüllen.", "Betrag wie 49,00", "value=\"viel\"");
        assertThat(services.all(world.business())).hasSize(2);
    }

    @Test
    void a_new_resource_keeps_hours_of_its_own() {
        assertThat(post(
                        "resources",
                        "name",
                        "Hebebühne 3",
                        "kind",
                        "EQUIPMENT",
                        "branch",
                        world.branch().value().toString(),
                        "capacity",
                        "2",
                        "active",
                        "true",
                        "day1from1",
                        "08:00",
                        "day1until1",
                        "12:00"))
                .hasStatus(303);
        assertThat(resources.all(world.business()))
                .filteredOn(one -> one.name().equals("Hebebühne 3"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.week().on(java.time.DayOfWeek.MONDAY)).hasSize(1));
    }

    @Test
    void the_business_takes_a_new_name_and_refuses_a_taken_address() {
        assertThat(business("Werkstatt Süd", world.slug())).hasStatus(303);
        assertThat(businesses.get(world.business()).name()).isEqualTo("Werkstatt Süd");
        assertThat(business("Werkstatt Süd", "Nicht so!"))
                .hasStatus(422)
                .bodyText()
                .contains("Kleinbuchstaben");
    }

    @Test
    void hours_that_overlap_are_refused_and_a_week_is_saved() {
        var path = "hours/" + world.branch().value();
        assertThat(post(path, "day1from1", "08:00", "day1until1", "12:00", "day1from2", "11:00", "day1until2", "17:00"))
                .hasStatus(422)
                .bodyText()
                .contains("überschneiden");
        assertThat(post(path, "day1from1", "08:00", "day1until1", "12:00")).hasStatus(303);
        assertThat(post(
                        path + "/closures",
                        "closedFrom",
                        "2026-08-01",
                        "closedUntil",
                        "2026-08-15",
                        "closedReason",
                        "Urlaub"))
                .hasStatus(303);
        assertThat(post(
                        path + "/specials",
                        "specialDay",
                        "2026-10-03",
                        "specialFrom",
                        "09:00",
                        "specialUntil",
                        "12:00"))
                .hasStatus(303);
        assertThat(get("hours")).bodyText().contains("Urlaub", "3. Oktober 2026", "09:00–12:00");
    }

    @Test
    void a_branch_is_added_and_the_last_one_cannot_be_closed() {
        var path = "branches/" + world.branch().value();
        assertThat(branch(path, "Nord", "false")).hasStatus(422).bodyText().contains("muss in Betrieb bleiben");
        assertThat(branch("branches", "Süd", "true")).hasStatus(303);
        assertThat(branches.all(world.business())).hasSize(2);
    }

    @Test
    void somebody_is_invited_and_a_known_address_is_refused() {
        assertThat(post("staff", "name", "Nora Neu", "email", "Nora@" + world.slug() + ".example", "role", "DESK"))
                .hasStatus(303);
        assertThat(members.all(world.business())).extracting(StaffMember::name).contains("Nora Neu");
        assertThat(post("staff", "name", "Nora Neu", "email", owner.email(), "role", "DESK"))
                .hasStatus(422)
                .bodyText()
                .contains("schon jemand");
        assertThat(post("staff/" + owner.id().value(), "role", "DESK", "active", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("mindestens eine Inhaberin");
    }

    @Test
    void reminders_are_kept_per_channel() {
        assertThat(post("reminders", "email1", "1440", "sms1", "120")).hasStatus(303);
        assertThat(get("reminders")).bodyText().contains("value=\"1440\" selected", "value=\"120\" selected");
    }

    @Test
    void a_legal_text_is_published_with_its_history_and_warnings() {
        assertThat(post("legal", "kind", "IMPRINT", "language", "de", "version", "0", "body", "Angaben nach § 5 TMG"))
                .hasStatus(303);
        assertThat(texts.current(world.business(), LegalText.Kind.IMPRINT, Locale.GERMAN))
                .isPresent();
        assertThat(get("legal")).bodyText().contains("ist überholt", "Fassung 1");
        assertThat(post("legal", "kind", "IMPRINT", "language", "de", "version", "0", "body", "Anders"))
                .hasStatus(422)
                .bodyText()
                .contains("Inzwischen hat jemand anders");
    }

    @Test
    void the_colour_is_taken_and_a_file_that_is_no_picture_is_not() {
        assertThat(post("look", "accent", "#0055AA", "radius", "4", "scheme", "AUTO", "font", "SYSTEM"))
                .hasStatus(303);
        assertThat(businesses.get(world.business()).accent()).isEqualTo("#0055aa");
        assertThat(LogoImage.of("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isNull();
    }

    private MvcTestResult service(String path, String name, String price) {
        return post(
                path,
                "name",
                name,
                "icon",
                "wrench",
                "duration",
                "60",
                "step",
                "30",
                "bufferBefore",
                "0",
                "bufferAfter",
                "15",
                "lead",
                "120",
                "horizonDays",
                "90",
                "cancelUntil",
                "1440",
                "confirmation",
                "INSTANT",
                "withdrawal",
                "RIGHT",
                "bookableBy",
                "EVERYONE",
                "price",
                price,
                "askPhone",
                "REQUIRED",
                "askAddress",
                "NO",
                "askPlate",
                "NO",
                "askComment",
                "OPTIONAL",
                "active",
                "true",
                "need1",
                world.lift().value().toString());
    }

    private MvcTestResult business(String name, String slug) {
        return post("business", "name", name, "slug", slug, "kind", "WORKSHOP", "locale", "de", "formal", "true");
    }

    private MvcTestResult branch(String path, String name, String active) {
        return post(
                path,
                "name",
                name,
                "subdivision",
                "be",
                "zone",
                "Europe/Berlin",
                "closedOnHolidays",
                "true",
                "active",
                active);
    }

    private MvcTestResult get(String path) {
        return browser.get()
                .uri("/desk/settings/" + path)
                .cookie(owner.cookie())
                .exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = browser.post()
                .uri("/desk/settings/" + path)
                .cookie(owner.cookie())
                .param("_csrf", owner.csrf());
        for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}

package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each shared fragment prints what its users count on. */
class FragmentsTest {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Content CONTENT = output -> output.writeContent("<p>Inhalt</p>");

    private final Page page = page("/desk/planner", "token");

    @Test
    void every_icon_that_a_template_names_exists() throws IOException {
        var named = Pattern.compile("icon\\(name = \"([^\"]+)\"\\)|icon = \"([a-z0-9-]+)\"");
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                named.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> assertThat(Icon.names())
                                .as(file.toString())
                                .contains(found.group(1) == null ? found.group(2) : found.group(1)));
            }
        }
        for (var look : AppointmentLook.values()) assertThat(Icon.names()).contains(look.icon());
    }

    @Test
    void an_icon_is_drawn_in_place_and_hidden_from_screen_readers() {
        assertThat(render("icon", Map.of("name", "phone")))
                .startsWith("<svg class=\"i\"")
                .contains("aria-hidden=\"true\"");
        assertThat(render("icon", Map.of("name", "not-an-icon"))).contains("<circle");
    }

    @Test
    void a_field_ties_its_label_hint_and_error_to_the_input() {
        var plain = render(
                "field", Map.of("name", "email", "label", "E-Mail", "hint", "Für die Bestätigung.", "required", true));
        assertThat(plain)
                .contains(
                        "<label for=\"email\">E-Mail</label>",
                        "id=\"email-hint\"",
                        "aria-describedby=\"email-hint\"",
                        " required")
                .doesNotContain("aria-invalid");

        var wrong = render(
                "field",
                Map.of(
                        "name",
                        "email",
                        "label",
                        "E-Mail",
                        "value",
                        "a@\"><script>",
                        "error",
                        "Nach dem @ fehlt der Anbieter."));
        assertThat(wrong)
                .contains("aria-invalid=\"true\"", "aria-describedby=\"email-error\"", "id=\"email-error\"")
                .doesNotContain("<script>", " required");
    }

    @Test
    void a_textarea_keeps_a_leading_line_break_of_what_was_typed() {
        assertThat(render("textarea", Map.of("name", "comment", "label", "Bemerkung", "value", "\nhallo")))
                .contains(">\n\nhallo</textarea>");
    }

    @Test
    void a_select_marks_the_chosen_line() {
        var choices = List.of(new Choice("1", "Eins"), new Choice("2", "Zwei"));
        assertThat(render("select", Map.of("name", "n", "label", "Zahl", "choices", choices, "value", "2")))
                .contains("<option value=\"2\" selected>Zwei</option>", "<option value=\"1\">Eins</option>");
    }

    @Test
    void a_check_can_be_a_switch_or_one_of_several() {
        assertThat(render("check", Map.of("name", "formal", "label", "Siezen", "toggle", true, "checked", true)))
                .contains("role=\"switch\"", " checked", "for=\"formal\"");
        assertThat(render("check", Map.of("name", "pay", "label", "Karte", "type", "radio", "value", "card")))
                .contains("id=\"pay-card\"", "type=\"radio\"");
    }

    @Test
    void the_summary_of_problems_takes_the_focus_and_leads_to_the_fields() {
        var problems = Problems.NONE.and("email", "E-Mail: bitte ausfüllen").and("", "Die Zeit ist vergeben");
        assertThat(render("problems", Map.of("problems", problems, "title", "Bitte prüfen Sie 2 Angaben")))
                .contains(
                        "tabindex=\"-1\"",
                        "data-behaviour=\"error-focus\"",
                        "<a href=\"#email\">",
                        "Die Zeit ist vergeben");
        assertThat(render("problems", Map.of("problems", Problems.NONE, "title", "")))
                .isBlank();
    }

    @Test
    void a_badge_is_colour_shape_and_word() {
        var look = AppointmentLook.REQUESTED;
        assertThat(render("badge", Map.of("tone", look.tone(), "icon", look.icon(), "text", page.text(look.key()))))
                .contains("data-tone=\"warn\"", "<svg", "Angefragt");
    }

    @Test
    void a_leaf_is_readable_by_machines() {
        assertThat(render("leaf", Map.of("leaf", new Leaf("Di", "24", "März", "2026-03-24"), "on", true)))
                .contains("class=\"leaf on\"", "datetime=\"2026-03-24\"", "<b>24</b>");
    }

    @Test
    void a_plate_looks_like_its_country() {
        assertThat(render("plate", Map.of("plate", Plate.of("zh482913"), "label", "Kontrollschild")))
                .contains("plate ch zh", "<b>ZH</b>", "<b>482 913</b>", "Kontrollschild");
        assertThat(render("plate", Map.of("plate", Plate.of("OG-VS 204"), "label", "Kennzeichen", "small", true)))
                .contains("plate de s", "class=\"seal\"");
        assertThat(render("plate", Map.of("plate", Plate.of("<b>"), "label", "Kennzeichen")))
                .contains("&lt;B&gt;");
    }

    @Test
    void small_parts_print_what_they_are_given() {
        assertThat(render("alert", Map.of("tone", "warn", "title", "Zu spät", "content", CONTENT)))
                .contains("Zu spät", "<p>Inhalt</p>");
        assertThat(render("empty", Map.of("icon", "inbox", "title", "Nichts Neues", "text", "Alles erledigt.")))
                .contains("<h2>Nichts Neues</h2>");
        assertThat(render("pager", Map.of("page", page, "summary", "1–50 von 214", "next", "?page=2")))
                .contains("rel=\"next\"", "1–50 von 214")
                .doesNotContain("rel=\"prev\"");
        assertThat(render("toast", Map.of("text", "Termin verschoben"))).contains("role=\"status\"");
        assertThat(render("dialog", Map.of("page", page, "id", "cancel", "title", "Stornieren?", "content", CONTENT)))
                .contains("aria-labelledby=\"cancel-title\"", "method=\"dialog\"");
        assertThat(render("csrf", Map.of("page", page))).contains("name=\"_csrf\" value=\"token\"");
        assertThat(render("csrf", Map.of("page", page("/", "")))).isBlank();
    }

    @Test
    void the_public_page_names_the_business_and_links_its_legal_pages() {
        var shell = new PublicShell(
                "Hörwelt Blum", "Hörakustik", "ear", "", "0451 555 014 20", "/b/blum/brand.css", "/b/blum");
        assertThat(render("public", Map.of("page", page, "shell", shell, "title", "Termin buchen", "content", CONTENT)))
                .contains(
                        "<title>Termin buchen – Hörwelt Blum</title>",
                        "href=\"/b/blum/imprint\"",
                        "href=\"/b/blum/privacy\"")
                .contains(
                        "href=\"/b/blum/terms\"",
                        "href=\"/b/blum/accessibility\"",
                        "href=\"tel:045155501420\"",
                        "Zum Inhalt")
                .doesNotContain("style=", "http://www.w3.org/1999");
    }

    @Test
    void the_desk_marks_where_one_is_and_what_waits() {
        var shell = new DeskShell(
                "Werkstatt Keller",
                "Winterthur",
                "wrench",
                "/b/keller/brand.css",
                "Sandra Frei",
                "Empfang",
                3,
                0,
                4,
                1,
                false,
                false);
        var desk = render("desk", Map.of("page", page, "shell", shell, "title", "Planer", "content", CONTENT));
        assertThat(desk)
                .contains("<a href=\"/desk/planner\" aria-current=\"page\">", "3<span class=\"vh\"> neu</span>", ">SF<")
                .doesNotContain("/desk/settings", "style=");

        var owner = new DeskShell(
                "Werkstatt Keller", "", "wrench", "", "Marco Keller", "Inhaber:in", 0, 2, 0, 0, true, true);
        assertThat(render("desk", Map.of("page", page, "shell", owner, "title", "Planer", "content", CONTENT)))
                .contains("/desk/settings", "nicht zugestellt");
    }

    @Test
    void bare_pages_stand_without_a_business() {
        assertThat(render("bare", Map.of("page", page, "title", "Anmelden", "content", CONTENT)))
                .contains("<title>Anmelden – Stammkunde</title>", "<p>Inhalt</p>");
        assertThat(render("error", new ErrorPage(page.frame(), 404, "AB12")))
                .contains("Diese Seite gibt es nicht", "AB12");
    }

    private static String render(String fragment, Object parameters) {
        var html = new StringOutput();
        if (parameters instanceof Map<?, ?> named) TEMPLATES.render("ui/" + fragment + ".jte", cast(named), html);
        else TEMPLATES.render("ui/" + fragment + ".jte", parameters, html);
        return html.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static Page page(String path, String csrf) {
        try {
            var frame = new Frame(Locale.GERMAN, Texts.all(), new Assets(), path, csrf);
            return () -> frame;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.embedding.EmbedScript;
import stammkunde.embedding.Embedding;
import stammkunde.embedding.Embeddings;
import stammkunde.embedding.Origin;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Who may embed what, and what the script weighs that does it. */
@DatabaseTest
class EmbeddingTest {

    private static final String POLICY = "Content-Security-Policy";
    private static final String SITE = "https://www.autohaus.example";

    private final MockMvcTester browser;
    private final Embeddings embeddings;
    private final EmbedScript script;
    private final Worlds worlds;
    private final World world;

    EmbeddingTest(MockMvcTester browser, Embeddings embeddings, EmbedScript script, Worlds worlds) {
        this.browser = browser;
        this.embeddings = embeddings;
        this.script = script;
        this.worlds = worlds;
        this.world = worlds.create();
        list(world, SITE, "http://localhost:3000");
    }

    private void list(World world, String... origins) {
        var list = List.of(origins).stream().map(Origin::new).toList();
        embeddings.save(
                world.business(), new Embedding(list, Embedding.Mode.DRAWER, Embedding.Side.LEFT, "Zum Termin", ""));
    }

    @Test
    void only_the_listed_websites_may_frame_the_pages_of_a_business() {
        for (var path : List.of("", "/imprint", "/draft")) {
            var answer = browser.get()
                    .uri("/b/" + world.slug() + path)
                    .header("Sec-Fetch-Dest", "iframe")
                    .header("Sec-Fetch-Site", "cross-site")
                    .exchange();
            assertThat(answer.getResponse().getHeader(POLICY))
                    .endsWith("frame-ancestors " + SITE + " http://localhost:3000")
                    .startsWith("default-src 'none'; script-src 'self'");
            assertThat(answer.getResponse().getHeader("X-Frame-Options")).isNull();
        }
    }

    @Test
    void nobody_may_frame_what_is_not_in_a_frame_what_is_not_listed_or_the_desk() {
        var quiet = worlds.create();
        var owner = worlds.staff(world, Role.OWNER);
        assertClosed(browser.get().uri("/b/" + quiet.slug()).header("Sec-Fetch-Dest", "iframe"));
        assertClosed(browser.get().uri("/b/" + world.slug()).header("Sec-Fetch-Dest", "document"));
        assertClosed(browser.get().uri("/b/not-there").header("Sec-Fetch-Dest", "iframe"));
        assertClosed(browser.get().uri("/").header("Sec-Fetch-Dest", "iframe"));
        assertClosed(browser.get().uri("/portal/entrance").header("Sec-Fetch-Dest", "iframe"));
        for (var page : List.of("/desk", "/desk/settings/widget", "/desk/settings/look"))
            assertClosed(browser.get().uri(page).cookie(owner.cookie()).header("Sec-Fetch-Dest", "iframe"));
    }

    private static void assertClosed(MockMvcTester.MockMvcRequestBuilder request) {
        var answer = request.exchange();
        assertThat(answer.getResponse().getHeader(POLICY)).endsWith("frame-ancestors 'none'");
        assertThat(answer.getResponse().getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void what_is_taken_off_the_list_is_closed_at_once() {
        browser.get()
                .uri("/b/" + world.slug())
                .header("Sec-Fetch-Dest", "iframe")
                .exchange();
        list(world);
        assertClosed(browser.get().uri("/b/" + world.slug()).header("Sec-Fetch-Dest", "iframe"));
    }

    @Test
    void the_page_in_a_frame_has_no_header_of_its_own() {
        var framed = browser.get().uri("/b/" + world.slug()).header("Sec-Fetch-Dest", "iframe");
        var alone = browser.get().uri("/b/" + world.slug()).header("Sec-Fetch-Dest", "document");
        assertThat(framed).bodyText().contains("js/frame.js").doesNotContain("<header class=\"top\">");
        assertThat(alone).bodyText().doesNotContain("js/frame.js").contains("<header class=\"top\">");
    }

    @Test
    void a_website_may_ask_for_its_own_language() {
        var page = "/b/" + world.slug();
        assertThat(browser.get().uri(page + "?lang=en").header("Accept-Language", "de"))
                .bodyText()
                .contains("<html lang=\"en");
        assertThat(browser.get().uri(page).header("X-Lang", "en").header("Accept-Language", "de"))
                .bodyText()
                .contains("<html lang=\"en");
        assertThat(browser.get().uri(page + "?lang=xx").header("Accept-Language", "en"))
                .bodyText()
                .contains("<html lang=\"en");
    }

    @Test
    void browsers_give_the_settings_to_listed_websites_only() {
        var listed = browser.get().uri("/b/" + world.slug() + "/widget.js").header(HttpHeaders.ORIGIN, SITE);
        assertThat(listed)
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", SITE)
                .bodyText()
                .startsWith("export default {")
                .contains("\"label\":\"Zum Termin\"", "\"side\":\"left\"", "\"light\":[\"#");
        for (var other :
                List.of("https://autohaus.example", "http://www.autohaus.example", "null", SITE + ".evil.example"))
            assertThat(browser.get().uri("/b/" + world.slug() + "/widget.js").header(HttpHeaders.ORIGIN, other))
                    .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    @Test
    void the_script_is_light_and_each_version_keeps_its_address() {
        assertThat(script.current().packed()).hasSizeLessThanOrEqualTo(6 * 1024);
        assertThat(browser.get().uri("/embed.js"))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*")
                .hasHeader("Cache-Control", "max-age=3600, public, stale-while-revalidate=86400");
        assertThat(browser.get()
                        .uri("/embed-" + script.current().name() + ".js")
                        .header("Accept-Encoding", "gzip"))
                .hasStatusOk()
                .hasHeader("Content-Encoding", "gzip")
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(browser.get().uri("/embed-000000000000.js")).hasStatus(404);
    }
}

package stammkunde.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Businesses;
import stammkunde.business.Role;
import stammkunde.embedding.Embedding;
import stammkunde.embedding.Embeddings;
import stammkunde.shared.Appearance;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** „Einbettung“ and „Aussehen“: what is taken, what is refused, and why. */
@DatabaseTest
class WidgetSettingsTest {

    private final MockMvcTester browser;
    private final Embeddings embeddings;
    private final Businesses businesses;
    private final World world;
    private final Staff owner;

    WidgetSettingsTest(MockMvcTester browser, Embeddings embeddings, Businesses businesses, Worlds worlds) {
        this.browser = browser;
        this.embeddings = embeddings;
        this.businesses = businesses;
        this.world = worlds.create();
        this.owner = worlds.staff(world, Role.OWNER);
    }

    @Test
    void the_list_of_websites_is_kept_as_browsers_write_them() {
        assertThat(save("www.Autohaus.example\nhttps://autohaus.example/ http://localhost:3000"))
                .hasStatus(303);
        var kept = embeddings.of(world.business());
        assertThat(kept.sources())
                .containsExactly("https://www.autohaus.example", "https://autohaus.example", "http://localhost:3000");
        assertThat(kept.side()).isEqualTo(Embedding.Side.LEFT);
        assertThat(browser.get().uri("/desk/settings/widget").cookie(owner.cookie()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "https://autohaus.example",
                        "data-business=\"" + world.slug(),
                        "&lt;noscript&gt;",
                        "integrity=\"sha384-",
                        "frame-src http");
    }

    @Test
    void an_address_that_is_none_is_refused_with_the_reason_and_stays_typed() {
        assertThat(save("https://*.autohaus.example, http://autohaus.example, https://a.example/x"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "hat einen Platzhalter",
                        "ist unverschlüsselt",
                        "geht zu weit",
                        ">\nhttps://*.autohaus.example");
        assertThat(embeddings.of(world.business())).isEqualTo(Embedding.USUAL);
    }

    @Test
    void colours_that_cannot_be_read_are_refused_with_pair_and_figure() {
        assertThat(look(Map.of("ownButtons", "true", "fill", "#ffe000", "onFill", "#ffffff")))
                .hasStatus(422)
                .bodyText()
                .contains("Schrift #ffffff auf Schaltflächen #ffe000 hat einen Kontrast von 1,3:1, nötig sind 4,5:1")
                .contains("Schaltflächen #ffe000 heben sich von der Seite");
        assertThat(appearance()).isEqualTo(Appearance.USUAL);
    }

    @Test
    void colours_that_can_be_read_are_taken_exactly() {
        assertThat(look(Map.of(
                        "ownButtons",
                        "true",
                        "fill",
                        "#003366",
                        "onFill",
                        "#ffe000",
                        "scheme",
                        "DARK",
                        "font",
                        "SERIF")))
                .hasStatus(303);
        assertThat(appearance())
                .isEqualTo(new Appearance(Appearance.Scheme.DARK, Appearance.Font.SERIF, "#003366", "#ffe000"));
        assertThat(browser.get().uri("/b/" + world.slug() + "/brand-0.css"))
                .bodyText()
                .contains("color-scheme:dark", "--font:Charter", "--fill:#003366", "--on-fill:#ffe000");
        assertThat(browser.get().uri("/b/" + world.slug() + "/widget.js"))
                .bodyText()
                .contains("\"scheme\":\"dark\"", "[\"#003366\",\"#ffe000\"");
    }

    @Test
    void the_check_never_reaches_into_somebodys_own_network() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            for (var address : new String[] {
                "http://127.0.0.1:" + listener.getLocalPort() + "/",
                "https://127.0.0.1:" + listener.getLocalPort() + "/",
                "https://localhost:8443/",
                "https://[::ffff:169.254.169.254]/latest/meta-data",
                "file:///etc/passwd",
                "https://user:pass@autohaus.example/",
                ""
            })
                assertThat(send("/desk/settings/widget/check", Map.of("address", address)))
                        .as(address)
                        .hasStatus(422)
                        .bodyText()
                        .contains("keine öffentliche Adresse");
            assertThatThrownBy(listener::accept).as("somebody connected").isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void the_desk_itself_does_not_decide_who_embeds_it() {
        assertThat(browser.get().uri("/desk/settings/widget/trial").cookie(owner.cookie()))
                .hasStatusOk()
                .hasHeader("X-Frame-Options", "DENY")
                .bodyText()
                .contains("src=\"/embed.js\" data-business=\"" + world.slug());
    }

    private Appearance appearance() {
        return businesses.get(world.business()).appearance();
    }

    private MvcTestResult save(String origins) {
        return send(
                "/desk/settings/widget",
                Map.of(
                        "origins", origins, "mode", "BUTTON", "side", "LEFT", "label", "", "title", "Termine", "links",
                        "US"));
    }

    private MvcTestResult look(Map<String, String> more) {
        var values = new HashMap<>(Map.of("accent", "#336699", "radius", "8", "scheme", "AUTO", "font", "SYSTEM"));
        values.putAll(more);
        return send("/desk/settings/look", values);
    }

    private MvcTestResult send(String path, Map<String, String> values) {
        var request = browser.post().uri(path).cookie(owner.cookie()).param("_csrf", owner.csrf());
        for (var value : values.entrySet()) request = request.param(value.getKey(), value.getValue());
        return request.exchange();
    }
}

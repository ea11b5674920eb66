package stammkunde.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.outside.PublicNetworks;
import stammkunde.shared.PublicAddress;

/** Looking at a website: what its policy means, what its page says, and that it can't be anybody else's network. */
class PageChecksTest {

    private static final URI PAGE = URI.create("https://www.autohaus.example/werkstatt");
    private static final URI SCRIPT = URI.create("https://termine.example/embed.js");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "script-src 'self' https://termine.example; frame-src https://termine.example | true | true",
                "default-src 'self' | false | false",
                "default-src * | true | true",
                "default-src https: | true | true",
                "default-src 'none'; script-src termine.example; child-src *.example | true | true",
                "script-src 'self' https://*.termine.example | false | true",
                "script-src https://termine.example/embed.js; frame-src https://termine.example/b/ | true | true",
                "script-src https://termine.example/other.js; frame-src https://termine.example/b/y | false | false",
                "script-src https://termine.example:8443 | false | true",
                "script-src http://termine.example | true | true",
                "script-src 'strict-dynamic' https://termine.example 'nonce-abc' | false | true",
                "script-src-elem 'none'; script-src * | false | true",
                "SCRIPT-SRC 'none'; script-src * | false | true",
                "img-src 'none' | true | true"
            })
    void a_policy_is_read_as_browsers_do(String policy, boolean runs, boolean frames) {
        var read = ContentPolicy.of(List.of(policy));
        assertThat(read.letsRun(SCRIPT, "", "", PAGE)).isEqualTo(runs);
        assertThat(read.letsFrame(URI.create("https://termine.example/b/x"), PAGE))
                .isEqualTo(frames);
    }

    @Test
    void several_policies_hold_together_and_a_nonce_or_hash_counts() {
        assertThat(ContentPolicy.of(List.of("script-src *", "script-src 'self'"))
                        .letsRun(SCRIPT, "", "", PAGE))
                .isFalse();
        assertThat(ContentPolicy.of(List.of("script-src *, script-src 'self'")).letsRun(SCRIPT, "", "", PAGE))
                .isFalse();
        assertThat(ContentPolicy.of(List.of("script-src 'nonce-abc' 'strict-dynamic'"))
                        .letsRun(SCRIPT, "abc", "", PAGE))
                .isTrue();
        assertThat(ContentPolicy.of(List.of("script-src 'sha384-x'")).letsRun(SCRIPT, "", "sha384-x", PAGE))
                .isTrue();
        assertThat(ContentPolicy.of(List.of()).letsRun(SCRIPT, "", "", PAGE)).isTrue();
    }

    @Test
    void our_line_is_found_in_the_page_and_nothing_that_only_looks_like_it() {
        var address = new PublicAddress("https://termine.example");
        var line = WebsitePage.of("""
                        <!-- <script src="https://termine.example/embed.js" data-business="old"></script> -->
                        <script src="https://evil.example/embed.js" data-business="no"></script>
                        <script src="https://termine.example.evil.example/embed.js" data-business="no"></script>
                        <META HTTP-EQUIV=Content-Security-Policy content="script-src 'self'; frame-src 'none'">
                        <SCRIPT async data-business='keller' nonce=abc
                                src='https://termine.example/embed-0a1b2c3d4e5f.js?x=1'></SCRIPT>""");
        assertThat(line.script(address))
                .contains(
                        new WebsitePage.Line("https://termine.example/embed-0a1b2c3d4e5f.js?x=1", "keller", "abc", ""));
        assertThat(line.policies(Map.of())).containsExactly("script-src 'self'; frame-src 'none'");
        assertThat(WebsitePage.of("<script src=/embed.js data-business=x>").script(address))
                .isEmpty();
    }

    @Test
    void a_page_full_of_quotes_is_read_in_no_time() {
        var began = System.nanoTime();
        WebsitePage.of("<script ".repeat(20_000) + "a='".repeat(20_000) + "<!--".repeat(20_000));
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12::1]",
                "[ff02::1]",
                "[2002:7f00:1::]",
                "[64:ff9b::7f00:1]",
                "[2001:db8::1]",
                "[2001::1]",
                "localhost",
                "2130706433",
                "0x7f.1"
            })
    void nothing_but_the_public_internet_is_asked(String host) {
        assertThatThrownBy(() -> PublicNetworks.resolve(host, false)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "[2606:2800:220:1::1]"})
    void the_public_internet_is(String host) throws IOException {
        assertThat(PublicNetworks.resolve(host, false)).isNotNull();
    }

    @Test
    void what_answers_with_odd_or_endless_things_is_given_up() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var client = server.accept()) {
                    var out = client.getOutputStream();
                    while (true) out.write("x".repeat(1000).getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    Thread.currentThread().interrupt();
                }
            });
            var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            assertThatThrownBy(() -> OutsidePage.get(address, InetAddress.getLoopbackAddress()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_page_is_read_whole_in_pieces_and_only_its_beginning_if_it_is_huge() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Security-Policy", "script-src 'self'");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody()
                        .write("<p>Hallo</p>"
                                .repeat(exchange.getRequestURI().getPath().equals("/huge") ? 400_000 : 2_000)
                                .getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        try {
            var base = "http://127.0.0.1:" + server.getAddress().getPort();
            var page = OutsidePage.get(URI.create(base + "/?q=1"), InetAddress.getLoopbackAddress());
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).hasSize(24_000);
            assertThat(page.headers().get("content-security-policy")).containsExactly("script-src 'self'");
            assertThat(OutsidePage.get(URI.create(base + "/huge"), InetAddress.getLoopbackAddress())
                            .body())
                    .hasSize(1_500_000);
        } finally {
            server.stop(0);
        }
    }
}

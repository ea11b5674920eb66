package stammkunde.host;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLink.Target;
import stammkunde.access.PersonalLink.Wanted;
import stammkunde.access.PersonalLinks;
import stammkunde.access.PortalCodes;
import stammkunde.business.HostAdding;
import stammkunde.business.HostId;
import stammkunde.business.HostProof;
import stammkunde.business.Hosts;
import stammkunde.business.Role;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Nameserver;
import stammkunde.testing.Staff;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What is served under which host name (R-SEC-3, R-SEC-10). */
@DatabaseTest
class HostFilterTest {

    private final MockMvcTester browser;
    private final Worlds worlds;
    private final Hosts hosts;
    private final PortalCodes codes;
    private final PersonalLinks links;
    private final World ours;
    private final World others;
    private final Staff owner;
    private final String name;
    private HostId host;

    @LocalServerPort
    private int port;

    HostFilterTest(MockMvcTester browser, Worlds worlds, Hosts hosts, PortalCodes codes, PersonalLinks links) {
        this.browser = browser;
        this.worlds = worlds;
        this.hosts = hosts;
        this.codes = codes;
        this.links = links;
        this.ours = worlds.create();
        this.others = worlds.create();
        this.owner = worlds.staff(ours, Role.OWNER);
        this.name = "termine." + ours.slug() + ".example";
        this.host = new HostId(java.util.UUID.randomUUID());
    }

    @BeforeEach
    void a_verified_name() {
        if (!(hosts.add(ours.business(), owner.id(), name) instanceof HostAdding.Added(HostId added)))
            throw new AssertionError("not added: " + name);
        host = added;
        var found = hosts.find(ours.business(), host).orElseThrow();
        Nameserver.put(found.record(), found.value());
        assertThat(hosts.check(ours.business(), owner.id(), host)).hasValue(HostProof.FOUND);
    }

    @Test
    void the_booking_page_is_at_the_root_of_the_businesss_own_name() {
        assertThat(at(name, "/")).hasStatusOk().bodyText().contains("Werkstatt Nord", "Radwechsel");
        assertThat(at(name, "/book")).hasStatusOk();
        assertThat(at(name, "/imprint")).hasStatusOk();
        assertThat(at(name, "/b/" + ours.slug() + "/imprint")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%S", "%s.", "%s:8443", "%S.:443"})
    void case_port_and_the_roots_dot_make_no_difference(String spelling) {
        assertThat(at(spelling.formatted(name), "/")).hasStatusOk().bodyText().contains("Radwechsel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/sign-in",
                "/desk/settings/address",
                "/setup",
                "/demo",
                "/error",
                "/hosts",
                "/actuator/health",
                "/%64esk",
                "//desk",
                "/portal/../desk"
            })
    void staffs_pages_and_the_set_up_are_not_there(String path) {
        assertThat(at(name, path).getResponse().getStatus()).isIn(400, 404);
    }

    @Test
    void another_businesss_pages_and_codes_are_worthless_there() {
        var foreign = code(others);
        var own = code(ours);

        assertThat(at(name, "/b/" + others.slug())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(at(name, "/b/" + others.slug() + "/imprint")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(at(name, "/b/" + ours.slug() + "x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(at(name, "/portal/app/" + others.slug())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(at(name, "/c/" + foreign)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(at(name, "/c/" + foreign).getResponse().getCookies()).isEmpty();
        assertThat(at(name, "/c/" + own)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(at("localhost", "/c/" + foreign)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void another_businesss_personal_link_is_worthless_there() {
        var foreign = link(others);

        assertThat(at(name, "/l/" + foreign))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .doesNotContain("Ada");
        assertThat(browser.post().uri("/l/" + foreign).header(HttpHeaders.HOST, name))
                .hasStatus(HttpStatus.NOT_FOUND)
                .doesNotContainHeader(HttpHeaders.SET_COOKIE);
        assertThat(browser.post().uri("/l/" + foreign + "/website").header(HttpHeaders.HOST, name))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(at("localhost", "/l/" + foreign)).hasStatusOk();
        assertThat(at(name, "/l/" + link(ours))).hasStatusOk();
        assertThat(browser.post().uri("/inbound/sms").header(HttpHeaders.HOST, name))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private String link(World world) {
        var batch = new Batch(Purpose.CAMPAIGN, Ids.next(), StoppedClock.NOW.plus(Duration.ofDays(3)), false);
        return links.make(world.business(), batch, new Wanted(world.ada(), Target.NONE), null)
                .secret();
    }

    @Test
    void a_foreign_code_is_answered_like_one_that_never_was() throws Exception {
        var foreign = at(name, "/c/" + code(others)).getResponse().getContentAsString();
        var invented = at(name, "/c/" + "ABCD-EFGH-JKMN-PQRS").getResponse().getContentAsString();

        assertThat(foreign).isEqualTo(invented).contains("Werkstatt Nord");
    }

    @Test
    void another_businesss_visit_opens_nothing_there() {
        var theirs = worlds.guest(others, others.ada()).cookie();
        var own = worlds.guest(ours, ours.ada()).cookie();

        assertThat(at(name, "/portal", own)).hasStatusOk();
        assertThat(at(name, "/portal", theirs))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/portal/entrance");
        assertThat(at("localhost", "/portal", theirs)).hasStatusOk();
    }

    @Test
    void a_name_nobody_has_proved_is_misdirected() {
        hosts.add(others.business(), worlds.staff(others, Role.OWNER).id(), "claimed." + name);

        for (var unknown : new String[] {"claimed." + name, "evil.example", name + ".evil.example", "", "a/b", "[::2]"})
            assertThat(at(unknown, "/b/" + ours.slug())).hasStatus(HttpStatus.MISDIRECTED_REQUEST);
    }

    @Test
    void a_removed_name_is_misdirected_at_once() {
        assertThat(at(name, "/")).hasStatusOk();

        hosts.remove(ours.business(), owner.id(), host);

        assertThat(at(name, "/")).hasStatus(HttpStatus.MISDIRECTED_REQUEST);
    }

    /** Changed behind this process's back: PostgreSQL tells, long before what is remembered grows old. */
    @Test
    void a_name_that_another_process_removes_is_soon_misdirected() throws InterruptedException {
        assertThat(at(name, "/")).hasStatusOk();
        var removed = Instant.now();

        worlds.change(
                ours,
                "delete from business.host where business_id = ?",
                ours.business().value());

        while (at(name, "/").getResponse().getStatus() == 200) Thread.sleep(50);
        assertThat(Duration.between(removed, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void who_asks_for_many_unknown_names_is_stopped_and_known_ones_stay_known() {
        for (int i = 0; i < 300; i++) ask("n" + i + ".evil.example", "198.51.100.77");

        assertThat(ask("one-more.evil.example", "198.51.100.77")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(ask(name, "198.51.100.77")).hasStatusOk();
    }

    @Test
    void the_proxy_is_told_which_names_may_have_a_certificate() {
        assertThat(ask(name)).hasStatusOk();
        assertThat(ask("localhost")).hasStatusOk();
        assertThat(ask("evil.example")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask("127.0.0.1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ask("")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void over_the_wire_the_page_for_an_unknown_name_is_calm_and_no_forged_header_gets_into_a_link() throws IOException {
        assertThat(exchange("GET /b/" + ours.slug() + " HTTP/1.1\r\nHost: evil.example\r\n"))
                .startsWith("HTTP/1.1 421")
                .contains("Diese Adresse führt hier nirgendwohin")
                .doesNotContain("Werkstatt", "evil.example");
        assertThat(exchange("GET / HTTP/1.1\r\nHost: " + name + "\r\nX-Forwarded-Host: evil.example\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("Radwechsel", "<link rel=\"canonical\" href=\"http://" + name + ":8080\">")
                .doesNotContain("evil.example");
        assertThat(exchange("GET /b/" + ours.slug() + "/draft HTTP/1.1\r\nHost: " + name + "\r\n"))
                .startsWith("HTTP/1.1 303")
                .contains("Location: /b/" + ours.slug());
    }

    private String exchange(String head) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((head + "Accept-Language: de\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String code(World world) {
        codes.issue(world.business(), world.ada(), null);
        return codes.find(world.business(), world.ada()).orElseThrow().printed();
    }

    private MvcTestResult ask(String domain) {
        return ask(domain, "127.0.0.1");
    }

    private MvcTestResult ask(String domain, String proxy) {
        return browser.get()
                .uri("/hosts/ask")
                .param("domain", domain)
                .remoteAddress(proxy)
                .header(HttpHeaders.HOST, "app:8080")
                .exchange();
    }

    private MvcTestResult at(String header, String path, Cookie... cookies) {
        var request = browser.get()
                .uri(java.net.URI.create(path.startsWith("//") ? "http://x" + path : path))
                .header(HttpHeaders.HOST, header);
        if (cookies.length > 0) request.cookie(cookies);
        return request.exchange();
    }
}

package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.access.PortalCodes;
import stammkunde.access.TrustLevel;
import stammkunde.business.Businesses;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.customer.Differences;
import stammkunde.customer.Phone;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Guest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class ProfileTest {

    private final MockMvcTester browser;
    private final Customers customers;
    private final Businesses businesses;
    private final Differences differences;
    private final PortalCodes codes;
    private final Worlds worlds;
    private final Post post;
    private World world;

    ProfileTest(
            MockMvcTester browser,
            Customers customers,
            Businesses businesses,
            Differences differences,
            PortalCodes codes,
            Worlds worlds,
            Post post) {
        this.browser = browser;
        this.customers = customers;
        this.businesses = businesses;
        this.differences = differences;
        this.codes = codes;
        this.worlds = worlds;
        this.post = post;
    }

    @BeforeEach
    void ada_can_be_reached() {
        world = worlds.create();
        reach(List.of("ada@example.org"), List.of(new Phone("+4915112345678", true)));
    }

    @Test
    void changing_a_contact_leads_over_a_code_and_back_to_the_form() {
        var guest = worlds.guest(world, world.ada());
        assertThat(get("/portal/profile/contacts", guest))
                .hasStatus(303)
                .hasHeader("Location", "/portal/step-up?next=%2Fportal%2Fprofile%2Fcontacts");
        assertThat(get("/portal/step-up?next=/portal/profile/contacts", guest))
                .hasStatusOk()
                .bodyText()
                .contains("a•••@example.org", "•••• 78")
                .doesNotContain("ada@example.org");

        assertThat(send("/portal/step-up", guest, "target", "email-0", "next", "/portal/profile/contacts"))
                .hasStatus(303)
                .hasHeader("Location", "/portal/step-up/code?next=%2Fportal%2Fprofile%2Fcontacts");
        var code = post.deliver(world.business()).getFirst().text().replaceAll("(?s).*\\b([0-9]{6})\\b.*", "$1");
        assertThat(send("/portal/step-up/code", guest, "code", "12 34", "next", "/portal/profile/contacts"))
                .hasStatus(422)
                .bodyText()
                .contains("Noch 4 Versuche");
        var right = send("/portal/step-up/code", guest, "code", code, "next", "/portal/profile/contacts");
        assertThat(right).hasStatus(303).hasHeader("Location", "/portal/profile/contacts");
        var fresh = new Guest(right.getResponse().getCookie("visit").getValue());
        assertThat(get("/portal", guest)).hasStatus(303).hasHeader("Location", "/portal/entrance");

        assertThat(send("/portal/profile/contacts", fresh, "email", "Neu@Example.org", "phone", "0151 12345678"))
                .hasStatus(303);
        assertThat(get("/portal/profile/contacts", fresh)).bodyText().contains("n•••@example.org");
        var link = post.deliver(world.business())
                .getFirst()
                .text()
                .replaceAll("(?s).*(/portal/contact/[A-Za-z0-9_-]{64}).*", "$1");
        assertThat(get(link, null)).hasStatusOk().bodyText().contains("Kontakt bestätigen");
        assertThat(card().emails()).containsExactly("ada@example.org");
        assertThat(browser.post().uri(link).exchange()).hasStatusOk().bodyText().contains("Kontakt bestätigt");
        assertThat(card().emails()).containsExactly("neu@example.org");
    }

    @Test
    void who_has_lost_the_old_contact_tells_the_business_which_decides() {
        var guest = worlds.guest(world, world.ada());
        assertThat(send("/portal/profile/proposal", guest, "email", "neu@example.org", "phone", ""))
                .hasStatus(303)
                .hasHeader("Location", "/portal/profile?done=proposed");
        assertThat(card().emails()).containsExactly("ada@example.org");
        assertThat(differences.openOf(world.business(), world.ada()))
                .singleElement()
                .satisfies(one -> assertThat(one.proposed()).isEqualTo("neu@example.org"));
    }

    @Test
    void bad_input_comes_back_with_what_is_wrong() {
        var guest = worlds.guest(world, world.ada(), TrustLevel.FRESH);
        assertThat(send("/portal/profile/contacts", guest, "email", "ada@", "phone", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("nicht vollständig", "gibt es so nicht", "ada@");
        assertThat(send("/portal/profile/contacts", guest, "email", "", "phone", ""))
                .hasStatus(422);
    }

    @Test
    void a_careful_business_shows_contacts_in_part_until_a_code_was_given() {
        businesses.setPortalCareful(world.business(), true);
        assertThat(get("/portal/profile", worlds.guest(world, world.ada())))
                .bodyText()
                .contains("a•••@example.org", "•••• 78")
                .doesNotContain("ada@example.org", "12345678");
        assertThat(get("/portal/profile", worlds.guest(world, world.ada(), TrustLevel.CONFIRMED)))
                .bodyText()
                .contains("ada@example.org", "01511 2345678");
    }

    @Test
    void devices_are_listed_and_ended() {
        var here = worlds.guest(world, world.ada());
        var there = worlds.guest(world, world.ada());
        var bos = worlds.guest(world, world.bo());
        assertThat(get("/portal/profile", here))
                .bodyText()
                .contains("Dieses Gerät, QR-Code", "Alle anderen Geräte abmelden");

        assertThat(send("/portal/profile/devices/end", here)).hasStatus(303);

        assertThat(get("/portal", here)).hasStatusOk();
        assertThat(get("/portal", there)).hasStatus(303);
        assertThat(get("/portal", bos)).hasStatusOk();
    }

    @Test
    void the_private_calendar_is_fetched_by_its_address_until_it_ends() throws Exception {
        var guest = worlds.guest(world, world.ada());
        send("/portal/profile/calendar", guest);
        var address = feed(guest);
        assertThat(get(address, null))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/calendar")
                .bodyText()
                .startsWith("BEGIN:VCALENDAR")
                .doesNotContain("Ada");

        send("/portal/profile/calendar", guest);
        assertThat(get(address, null)).hasStatus(404);
        var renewed = feed(guest);
        codes.switchOff(
                world.business(), world.ada(), worlds.staff(world, Role.DESK).id());
        assertThat(get(renewed, null)).hasStatus(404);
    }

    @Test
    void phones_get_what_puts_the_portal_on_their_home_screen() {
        assertThat(browser.get().uri("/portal/app/" + world.slug()).exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.start_url")
                .isEqualTo("/portal");
        assertThat(browser.get()
                        .uri("/portal/app/" + world.slug() + "/icon-192.png")
                        .exchange())
                .hasStatusOk()
                .hasContentType("image/png");
    }

    @Test
    void onward_never_leads_out_of_the_portal() {
        var guest = worlds.guest(world, world.ada());
        for (var evil :
                new String[] {"//evil.example", "https://evil.example", "/portal//evil", "/portal/../desk", "/desk"})
            assertThat(get(
                            "/portal/step-up?next="
                                    + java.net.URLEncoder.encode(evil, java.nio.charset.StandardCharsets.UTF_8),
                            guest))
                    .bodyText()
                    .doesNotContain("evil")
                    .doesNotContain("value=\"/desk");
    }

    private String feed(Guest guest) throws Exception {
        return get("/portal/profile", guest)
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*(/portal/calendar/[A-Za-z0-9_-]{64}[.]ics).*", "$1");
    }

    private void reach(List<String> emails, List<Phone> phones) {
        var staff = worlds.staff(world, Role.DESK).id();
        customers.update(world.business(), world.ada(), CustomerData.person("Ada", "Beispiel", emails, phones), staff);
    }

    private stammkunde.customer.Customer card() {
        return customers.find(world.business(), world.ada()).orElseThrow();
    }

    private MvcTestResult get(String path, Guest guest) {
        var request = browser.get().uri(java.net.URI.create(path));
        return (guest == null ? request : request.cookie(guest.cookie())).exchange();
    }

    private MvcTestResult send(String path, Guest guest, String... values) {
        var request = browser.post().uri(path).cookie(guest.cookie()).param("_csrf", guest.csrf());
        for (var i = 0; i < values.length; i += 2) request = request.param(values[i], values[i + 1]);
        return request.exchange();
    }
}

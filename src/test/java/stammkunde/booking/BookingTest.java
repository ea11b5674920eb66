package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class BookingTest {

    private final MockMvcTester browser;
    private final World world;

    BookingTest(MockMvcTester browser, Worlds worlds) {
        this.browser = browser;
        this.world = worlds.create();
    }

    @Test
    void a_filled_form_books_and_leads_to_the_appointment() {
        var booked = book(Map.of());

        assertThat(booked).hasStatus(303).redirectedUrl().matches("/b/" + world.slug() + "/a/[\\w-]{43}");
        assertThat(browser.get().uri(booked.getResponse().getRedirectedUrl()).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Ihr Termin ist gebucht", "09:30 Uhr", "i…@posteo.de", "Termin stornieren");
    }

    private MvcTestResult book(Map<String, String> changes) {
        var fields = new HashMap<String, String>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("service", world.wheels().value().toString());
        fields.put("branch", world.branch().value().toString());
        fields.put("start", "2026-03-24T08:30Z");
        fields.put("offer", "--EUR-1440");
        fields.put("firstName", "Ingrid");
        fields.put("lastName", "Lorenzen");
        fields.put("email", "ingrid.lorenzen@posteo.de");
        fields.put("phone", "0171 3920014");
        fields.putAll(changes);
        var request = browser.post().uri("/b/" + world.slug() + "/appointments");
        fields.forEach(request::param);
        return request.exchange();
    }
}

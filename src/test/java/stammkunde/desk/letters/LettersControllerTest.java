package stammkunde.desk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Role;
import stammkunde.desk.DeskBrowser;
import stammkunde.messaging.LetterFilter;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.LetterState;
import stammkunde.messaging.Letters;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class LettersControllerTest {

    private final Outbox outbox;
    private final Letters letters;
    private final Post post;
    private final BusinessTransaction transaction;
    private final World world;
    private final DeskBrowser desk;
    private final DeskBrowser stranger;

    LettersControllerTest(
            MockMvcTester browser,
            Outbox outbox,
            Letters letters,
            Post post,
            BusinessTransaction transaction,
            Worlds worlds) {
        this.outbox = outbox;
        this.letters = letters;
        this.post = post;
        this.transaction = transaction;
        this.world = worlds.create();
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
        this.stranger = new DeskBrowser(browser, worlds.staff(worlds.create(), Role.OWNER));
    }

    @Test
    void the_list_shows_each_letter_with_its_state() {
        assertThat(desk.open("/desk/letters")).hasStatusOk().bodyText().contains("Noch keine Nachrichten");
        add("ada@example.org", "Ada <b>Beispiel</b>");
        post.deliver(world.business());
        add("not an address", "Bo");
        post.deliver(world.business());

        assertThat(desk.open("/desk/letters"))
                .bodyText()
                .contains("Termin gebucht", "Ada &lt;b&gt;Beispiel&lt;/b&gt;", "gesendet", "gescheitert")
                .contains("Diese Adresse gibt es nicht");
        assertThat(desk.open("/desk/letters?state=DEAD"))
                .bodyText()
                .contains("Bo")
                .doesNotContain("ada@example.org");
        assertThat(desk.open("/desk/letters?q=nobody&state=x&after=y"))
                .bodyText()
                .contains("Nichts gefunden");
    }

    @Test
    void a_letter_is_shown_with_what_it_says_and_its_link_masked() {
        add("ada@example.org", "Ada");

        assertThat(desk.open(first()))
                .hasStatusOk()
                .bodyText()
                .contains("Ihr Termin am Di, 24. März, 09:30 Uhr", "wartet", "verdeckt", first() + "/view");
        assertThat(desk.open(first() + "/view"))
                .hasStatusOk()
                .hasHeader("X-Frame-Options", "SAMEORIGIN")
                .bodyText()
                .contains("Radwechsel", "••••••");
    }

    @Test
    void a_letter_that_failed_is_sent_again_on_request() {
        add("not an address", "Bo");
        post.deliver(world.business());
        assertThat(desk.open(first())).bodyText().contains("Noch einmal senden");

        assertThat(desk.send(first() + "/retry", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(state()).isEqualTo(LetterState.QUEUED);
        assertThat(desk.send(first() + "/removal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(state()).isEqualTo(LetterState.CALLED_OFF);
    }

    @Test
    void anothers_letters_are_not_there() {
        add("ada@example.org", "Ada");

        assertThat(stranger.open("/desk/letters")).bodyText().doesNotContain("ada@example.org");
        assertThat(stranger.open(first())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.open(first() + "/view")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.send(first() + "/removal", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.send(first() + "/retry", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.open("/desk/letters/x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(state()).isEqualTo(LetterState.QUEUED);
    }

    private void add(String address, String name) {
        var model = Map.of(
                "service",
                "Radwechsel",
                "start",
                "2026-03-24T08:30:00Z",
                "end",
                "2026-03-24T09:30:00Z",
                "zone",
                "Europe/Berlin");
        transaction.run(
                world.business(),
                () -> outbox.add(
                        world.business(),
                        NewLetter.mail(LetterKind.APPOINTMENT_BOOKED, null, address, name, Locale.GERMAN, model)));
    }

    private LetterState state() {
        return letters.list(world.business(), LetterFilter.ALL, Optional.empty())
                .letters()
                .getFirst()
                .state();
    }

    private String first() {
        return "/desk/letters/"
                + letters.list(world.business(), LetterFilter.ALL, Optional.empty())
                        .letters()
                        .getFirst()
                        .id()
                        .value();
    }
}

package stammkunde.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Guest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** From the window where somebody has logged in to the frame that opened it. */
@DatabaseTest
class HandOversTest {

    private final HandOvers handOvers;
    private final Visits visits;
    private final MockMvcTester browser;
    private final World world;
    private final Guest ada;
    private final Worlds worlds;

    HandOversTest(HandOvers handOvers, Visits visits, MockMvcTester browser, Worlds worlds) {
        this.handOvers = handOvers;
        this.visits = visits;
        this.browser = browser;
        this.worlds = worlds;
        this.world = worlds.create();
        this.ada = worlds.guest(world, world.ada(), TrustLevel.CONFIRMED);
    }

    @Test
    void a_code_opens_one_visit_and_no_second() {
        var code = handOvers.offer(visit());
        var token = handOvers.take(code, "Firefox, Linux").orElseThrow();
        var opened = visits.find(token).orElseThrow();
        assertThat(opened.customer()).isEqualTo(world.ada());
        assertThat(opened.level()).isGreaterThanOrEqualTo(TrustLevel.CONFIRMED);
        assertThat(token).isNotEqualTo(ada.token());
        assertThat(handOvers.take(code, "Firefox, Linux")).isEmpty();
    }

    @Test
    void of_many_at_once_one_gets_it() throws Exception {
        var code = handOvers.offer(visit());
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> take = () -> handOvers.take(code, "").isPresent();
            var taken = all.invokeAll(Collections.nCopies(12, take));
            var won = 0;
            for (var one : taken) if (one.get()) won++;
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void who_has_left_meanwhile_or_never_logged_in_hands_nothing_on() {
        var code = handOvers.offer(visit());
        visits.endAll(world.business(), world.ada(), null);
        assertThat(handOvers.take(code, "")).isEmpty();

        var scanned = visits.find(
                        worlds.guest(world, world.ada(), TrustLevel.SCANNED).token())
                .orElseThrow();
        assertThatThrownBy(() -> handOvers.offer(scanned)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_no_code_opens_nothing() {
        var code = handOvers.offer(visit());
        var last = code.charAt(code.length() - 1);
        var other = code.substring(0, code.length() - 1) + (char) (last + 1);
        handOvers.take(code, "");
        // the same bytes, spelled differently
        assertThat(handOvers.take(other, "")).isEmpty();
        for (var wrong : List.of("", "x", code + "A", code.substring(1), "ä".repeat(2000), ada.token()))
            assertThat(handOvers.take(wrong, "")).isEmpty();
    }

    @Test
    void a_frame_that_keeps_no_cookie_says_its_visit_in_a_header_and_forms_still_need_their_token() {
        var framed = browser.get().uri("/portal").header("X-Visit", ada.token()).header("X-Framed", "1");
        assertThat(framed).hasStatusOk().bodyText().contains("Ada").doesNotContain("<header class=\"top");
        assertThat(browser.post().uri("/portal/sign-out").header("X-Visit", ada.token()))
                .hasStatus(403);
        assertThat(browser.post()
                        .uri("/portal/frame")
                        .header("X-Visit", ada.token())
                        .param("_csrf", ada.csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("\"code\":");
    }

    @Test
    void the_frames_own_cookie_belongs_to_the_website_around_it() {
        var answer = browser.post()
                .uri("/portal/frame/visit")
                .secure(true)
                .header("X-Framed", "1")
                .param("code", handOvers.offer(visit()))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Set-Cookie"))
                .startsWith("__Host-visit=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=None", "Partitioned");
    }

    private Visit visit() {
        return visits.find(ada.token()).orElseThrow();
    }
}

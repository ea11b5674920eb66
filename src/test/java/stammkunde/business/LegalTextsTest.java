package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;
import static stammkunde.business.LegalText.Kind.TERMS;

import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import stammkunde.business.LegalCheck.Warning;
import stammkunde.business.LegalTexts.Publishing;
import stammkunde.business.LegalTexts.Publishing.Published;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class LegalTextsTest {

    private final LegalTexts texts;
    private final World world;

    LegalTextsTest(LegalTexts texts, Worlds worlds) {
        this.texts = texts;
        this.world = worlds.create();
    }

    @Test
    void a_new_version_leaves_the_old_one_word_for_word() {
        var first = ((Published) publish("Alte AGB", 0)).text();
        publish("Neue AGB", 1);

        assertThat(texts.current(world.business(), TERMS, Locale.GERMAN))
                .get()
                .returns("Neue AGB", LegalText::body)
                .returns(2, LegalText::version);
        assertThat(texts.find(world.business(), first.id())).contains(first);
        assertThat(texts.history(world.business(), TERMS, Locale.GERMAN))
                .extracting(LegalText::body)
                .containsExactly("Neue AGB", "Alte AGB");
    }

    @Test
    void the_same_words_are_no_new_version() {
        publish("AGB", 0);

        assertThat(publish("AGB", 1)).isEqualTo(new Publishing.Unchanged());
    }

    @Test
    void who_wrote_from_an_outdated_version_is_told() {
        publish("AGB", 0);

        assertThat(publish("Andere AGB", 0)).isInstanceOf(Publishing.Outdated.class);
    }

    @Test
    void of_ten_who_publish_at_once_one_does() throws Exception {
        Callable<Publishing> wish =
                () -> publish("AGB " + Thread.currentThread().threadId(), 0);

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(crowd.invokeAll(Collections.nCopies(10, wish)))
                    .map(Future::resultNow)
                    .filteredOn(answer -> answer instanceof Published)
                    .hasSize(1);
        }
    }

    @Test
    void without_an_english_text_the_german_one_is_shown() {
        publish("AGB", 0);

        assertThat(texts.current(world.business(), TERMS, Locale.ENGLISH)).isPresent();
    }

    @Test
    void html_in_a_text_shows_as_text_and_headings_begin_below_the_pages_own() {
        assertThat(LegalText.html("# AGB\n\nHier: <script>alert(1)</script> [x](javascript:alert(1)) **fett**"))
                .contains("<h2>AGB</h2>", "&lt;script&gt;", "<strong>fett</strong>")
                .doesNotContain("<script>", "href=\"javascript");
    }

    @Test
    void what_the_law_no_longer_wants_is_pointed_out() {
        assertThat(LegalCheck.warnings(
                        "Angaben gemäß § 5 TMG. Plattform: https://ec.europa.eu/consumers/odr/ TTDSG [[Name]]"))
                .containsExactly(Warning.ODR_LINK, Warning.OLD_TMG, Warning.OLD_TTDSG, Warning.UNFINISHED);
        assertThat(LegalCheck.warnings("Angaben gemäß § 5 DDG, § 25 TDDDG")).isEmpty();
    }

    private Publishing publish(String body, int basedOn) {
        return texts.publish(world.business(), TERMS, Locale.GERMAN, body, basedOn);
    }
}

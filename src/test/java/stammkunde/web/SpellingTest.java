package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final Locale SWISS = Locale.of("de", "CH");

    private final Texts texts = Texts.all();

    @Test
    void swiss_pages_have_no_sharp_s_of_ours() {
        assertThat(texts.getMessage("ui.close", null, Locale.GERMAN)).isEqualTo("Schließen");
        assertThat(texts.getMessage("ui.close", null, SWISS)).isEqualTo("Schliessen");
    }

    @Test
    void names_keep_their_spelling_in_switzerland() {
        assertThat(texts.getMessage("ui.call", new Object[] {"Herr Strauß"}, SWISS))
                .isEqualTo("Anrufen: Herr Strauß");
    }

    @Test
    void other_languages_read_german() {
        assertThat(texts.getMessage("ui.close", null, Locale.FRENCH)).isEqualTo("Schließen");
    }
}

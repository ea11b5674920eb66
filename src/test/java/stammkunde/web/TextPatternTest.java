package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TextPatternTest {

    private static final Object[] VALUES = {"Herr Strauß", "{1}", "it's", "", "a", "b", "c", "d", "e", "f"};

    @Test
    void every_text_reads_as_message_format_reads_it() {
        var read = 0;
        for (var file : List.of("ui", "booking", "desk", "settings", "mail", "demo", "launch"))
            for (var locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                var texts = ResourceBundle.getBundle("texts/" + file, locale);
                for (var key : texts.keySet()) {
                    var text = texts.getString(key);
                    var pattern = TextPattern.of(text);
                    if (pattern == null) continue;
                    if (text.contains("{")) read++;
                    assertThat(pattern.with(VALUES)).as(key).isEqualTo(new MessageFormat(text, locale).format(VALUES));
                }
            }
        assertThat(read).isGreaterThan(100);
    }

    @Test
    void choices_and_numbers_are_left_to_message_format() {
        assertThat(TextPattern.of("{0,choice,1#one|1<{0}}")).isNull();
        assertThat(TextPattern.of("{0}, {1}").with(new Object[] {"a", 1000})).isNull();
        assertThat(TextPattern.of("{0}, {1}").with(new Object[] {"a"})).isNull();
    }

    @Test
    void quotes_are_read() {
        assertThat(TextPattern.of("it''s '{0}' {0}").with(new Object[] {"x"})).isEqualTo("it's {0} x");
    }
}

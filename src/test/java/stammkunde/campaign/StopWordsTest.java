package stammkunde.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stopp", " Stop! ", "STOP.", "Abmelden", "abmelden bitte", "Unsubscribe", "„STOP“"})
    void these_end_advertising(String text) {
        assertThat(StopWords.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ja", "Stop mal, ich hätte gern einen Termin", "Bitte stoppen", "Nonstop", "1"})
    void these_do_not(String text) {
        assertThat(StopWords.in(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+49 151 12345678, +4915112345678",
        "4915112345678, +4915112345678",
        "004915112345678, +4915112345678",
        "0151 12345678, +4915112345678",
        "+41795550120, +41795550120"
    })
    void numbers_are_read_as_gateways_write_them(String typed, String number) {
        assertThat(Answers.number(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "Autohaus", "'; drop table"})
    void what_is_no_number_is_none(String typed) {
        assertThat(Answers.number(typed)).isEmpty();
    }
}

package stammkunde.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stammkunde.messaging.text.SmsText.Alphabet;

class SmsTextTest {

    @ParameterizedTest(name = "{0} times {1}: {2}, {3} units, {4} segments")
    @CsvSource({
        "160, a, GSM7, 160, 1",
        "161, a, GSM7, 161, 2",
        "306, a, GSM7, 306, 2",
        "307, a, GSM7, 307, 3",
        "80, €, GSM7, 160, 1",
        "81, €, GSM7, 162, 2",
        "160, ß, GSM7, 160, 1",
        "70, ж, UCS2, 70, 1",
        "71, ж, UCS2, 71, 2",
        "134, ж, UCS2, 134, 2",
        "135, ж, UCS2, 135, 3",
        "35, 🚗, UCS2, 70, 1",
        "36, 🚗, UCS2, 72, 2",
    })
    void length_follows_the_alphabet(int times, String letter, Alphabet alphabet, int units, int segments) {
        assertThat(SmsText.length(letter.repeat(times))).isEqualTo(new SmsText.Length(alphabet, units, segments));
    }

    @Test
    void typographic_signs_are_made_plain_so_that_a_german_text_stays_cheap() {
        var plain = SmsText.plain("Termin „Di, 24. März“ – 09:30 Uhr…\r\nFrüher’s\u0007 nicht\u00a0");

        assertThat(plain).isEqualTo("Termin \"Di, 24. März\" - 09:30 Uhr...\nFrüher's nicht");
        assertThat(SmsText.length(plain).alphabet()).isEqualTo(Alphabet.GSM7);
    }

    @Test
    void letters_of_other_scripts_stay_as_they_are() {
        assertThat(SmsText.plain("Олена 👋")).isEqualTo("Олена 👋");
    }
}

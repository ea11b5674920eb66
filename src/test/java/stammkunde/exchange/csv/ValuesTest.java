package stammkunde.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"31.03.2026", "20260331", "2026-03-31", "31.03.2026 14:05", "2026-03-31T14:05:00Z"})
    void a_day_is_read_in_each_usual_form(String text) {
        assertThat(Values.day(text)).contains(LocalDate.of(2026, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "03/31/2026", "2026", "31.03.26", "morgen"})
    void what_is_no_day_is_none(String text) {
        assertThat(Values.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.249,90 | 124990",
                "1'249.90 | 124990",
                "1249,9 | 124990",
                "1249 | 124900",
                "1.249 | 124900",
                "-39,00 | -3900",
                "389,50 € | 38950",
                "0,05 | 5"
            })
    void amounts_have_a_comma_or_a_point(String text, long cents) {
        assertThat(Values.cents(text)).contains(cents);
    }

    @Test
    void what_is_no_amount_is_none() {
        for (var text : new String[] {"viel", "1,2,3", "12..5", "99999999999999999999"})
            assertThat(Values.cents(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"92.400 | 92400", "92000 | 92000", "92.000 | 92000", "92 400 km | 92400", "92400,0 | 92400"})
    void a_mileage_is_read_as_people_write_it(String text, long km) {
        assertThat(Values.whole(text, 9_999_999)).contains(km);
    }

    @Test
    void a_mileage_beyond_all_cars_is_none() {
        assertThat(Values.whole("10000000", 9_999_999)).isEmpty();
        assertThat(Values.whole("-5", 9_999_999)).isEmpty();
    }
}

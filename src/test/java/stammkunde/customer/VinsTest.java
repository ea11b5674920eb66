package stammkunde.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VinsTest {

    @Test
    void a_good_number_raises_no_doubt() {
        assertThat(Vins.check("WVW ZZZ 1KZ AW 123456")).isEmpty();
        assertThat(Vins.check("1M8GDM9AXKP042788")).isEmpty();
        assertThat(Vins.check("")).isEmpty();
    }

    @Test
    void a_misread_number_is_doubted() {
        assertThat(Vins.check("WVWZZZ1KZAW12345")).contains(Vins.Doubt.LENGTH);
        assertThat(Vins.check("WVWZZZ1KZAWI23456")).contains(Vins.Doubt.LETTERS);
        assertThat(Vins.check("1M8GDM9A1KP042788")).contains(Vins.Doubt.CHECK_DIGIT);
    }

    @Test
    void europeans_fill_the_place_of_the_check_digit_as_they_like() {
        assertThat(Vins.check("TMBJJ7NE1K0123456")).isEmpty();
    }

    @Test
    void what_is_due_within_six_weeks_is_due_soon() {
        var today = LocalDate.parse("2026-03-23");

        assertThat(Due.of(null, today)).isEqualTo(Due.UNKNOWN);
        assertThat(Due.of(LocalDate.parse("2026-03-22"), today)).isEqualTo(Due.OVERDUE);
        assertThat(Due.of(today, today)).isEqualTo(Due.SOON);
        assertThat(Due.of(LocalDate.parse("2026-05-04"), today)).isEqualTo(Due.SOON);
        assertThat(Due.of(LocalDate.parse("2026-05-05"), today)).isEqualTo(Due.LATER);
    }
}

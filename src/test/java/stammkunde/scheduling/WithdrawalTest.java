package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** law.md R-LAW-30, 34, 35. */
class WithdrawalTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-12-07", // Saturday: would end on a Saturday
        "2026-11-22, 2026-12-07", // would end on a Sunday
        "2026-11-23, 2026-12-07",
        "2026-11-24, 2026-12-08",
    })
    void the_day_of_the_order_does_not_count_and_no_period_ends_on_a_weekend(LocalDate ordered, LocalDate last) {
        assertThat(Withdrawal.lastDay(ordered)).isEqualTo(last);
    }

    @Test
    void the_question_arises_up_to_the_last_day() {
        var ordered = LocalDate.of(2026, 11, 21);

        assertThat(Withdrawal.RIGHT.startsWithin(ordered, ordered)).isTrue();
        assertThat(Withdrawal.RIGHT.startsWithin(ordered, LocalDate.of(2026, 12, 7)))
                .isTrue();
        assertThat(Withdrawal.RIGHT.startsWithin(ordered, LocalDate.of(2026, 12, 8)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "RIGHT", mode = EnumSource.Mode.EXCLUDE)
    void without_a_right_it_never_arises(Withdrawal none) {
        var ordered = LocalDate.of(2026, 11, 21);

        assertThat(none.startsWithin(ordered, ordered)).isFalse();
    }
}

package stammkunde.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HabitTest {

    private static Habit of(String... visits) {
        return Habit.of(Stream.of(visits).map(LocalDateTime::parse).toList());
    }

    @Test
    void who_came_on_thursdays_at_four_usually_does() {
        var habit = of("2026-01-08T16:00", "2025-10-09T16:30", "2025-04-03T15:30", "2024-10-11T16:00");
        assertThat(habit).isEqualTo(new Habit(DayOfWeek.THURSDAY, 16 * 60));
        assertThat(habit.fits(LocalDateTime.parse("2026-03-26T17:00"))).isTrue();
        assertThat(habit.fits(LocalDateTime.parse("2026-03-26T09:00"))).isFalse();
        assertThat(habit.fits(LocalDateTime.parse("2026-03-25T16:00"))).isFalse();
    }

    @Test
    void one_visit_is_no_habit_and_neither_are_all_days_at_all_times() {
        assertThat(of("2026-01-08T16:00")).isEqualTo(Habit.NONE);
        assertThat(of("2026-01-05T08:00", "2026-01-06T17:00", "2026-01-07T12:00"))
                .isEqualTo(Habit.NONE);
        assertThat(Habit.NONE.fits(LocalDateTime.parse("2026-03-26T17:00"))).isFalse();
        assertThat(Habit.of(List.of())).isEqualTo(Habit.NONE);
    }

    @Test
    void only_the_latest_visits_count() {
        var latest = "2026-01-0%dT08:00";
        var all = Stream.concat(
                        Stream.of(5, 6, 7, 8, 9, 5, 6, 7).map(latest::formatted),
                        Stream.of("2020-01-02T16:00", "2020-01-09T16:00"))
                .toArray(String[]::new);
        assertThat(of(all)).isEqualTo(new Habit(null, 8 * 60));
    }
}

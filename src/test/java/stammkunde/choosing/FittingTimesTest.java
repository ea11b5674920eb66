package stammkunde.choosing;

import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FittingTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    /** Every half hour from eight to five, Monday 23 to Friday 27 March, and the week after. */
    private static List<Instant> twoWeeks() {
        var starts = new ArrayList<Instant>();
        for (var day : List.of(23, 24, 25, 26, 27, 30, 31))
            for (var half = 16; half < 34; half++)
                starts.add(at("2026-03-%dT%02d:%02d".formatted(day, half / 2, half % 2 * 30)));
        return starts;
    }

    private static List<String> local(List<Instant> picked) {
        return picked.stream()
                .map(start -> LocalDateTime.ofInstant(start, BERLIN).toString().substring(8))
                .toList();
    }

    @Test
    void the_next_days_come_first_morning_and_afternoon() {
        assertThat(local(FittingTimes.of(twoWeeks(), BERLIN, Habit.NONE)))
                .containsExactly(
                        "23T08:00", "23T12:00", "24T08:00", "24T12:00", "25T08:00", "25T12:00", "26T08:00", "27T08:00");
    }

    @Test
    void when_somebody_usually_comes_is_among_them() {
        var habit = new Habit(THURSDAY, 16 * 60);
        assertThat(local(FittingTimes.of(twoWeeks(), BERLIN, habit))).contains("23T08:00", "26T16:00");
    }

    @Test
    void the_very_next_one_is_always_offered_and_nothing_is_nothing() {
        assertThat(FittingTimes.of(List.of(at("2026-03-24T17:30")), BERLIN, Habit.NONE))
                .containsExactly(at("2026-03-24T17:30"));
        assertThat(FittingTimes.of(List.of(), BERLIN, Habit.NONE)).isEmpty();
    }

    @Property(tries = 200)
    void at_most_eight_all_of_them_free_in_order_and_with_the_first(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 2000) Integer> halves,
            @ForAll @IntRange(max = 1439) int minute) {
        var starts = halves.stream()
                .distinct()
                .sorted()
                .map(half -> at("2026-03-23T00:00").plusSeconds(half * 1800L))
                .toList();
        var picked = FittingTimes.of(starts, BERLIN, new Habit(null, minute));
        assertThat(starts).containsAll(picked);
        assertThat(picked).hasSizeLessThanOrEqualTo(8).isSorted().doesNotHaveDuplicates();
        assertThat(picked.getFirst()).isEqualTo(starts.getFirst());
    }
}

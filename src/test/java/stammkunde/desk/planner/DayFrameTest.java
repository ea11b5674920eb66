package stammkunde.desk.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.business.OpeningSpan;
import stammkunde.shared.TimeSpan;

class DayFrameTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void shows_the_opening_hours_and_whatever_lies_outside_of_them() {
        var late = span("2026-03-24T19:30", "2026-03-24T20:15");

        var day = DayFrame.around(BERLIN, List.of(new OpeningSpan(450, 1080)), List.of(late));

        assertThat(day).isEqualTo(new DayFrame(BERLIN, 420, 1260));
        assertThat(day.rows(late, LocalDate.of(2026, 3, 24))).isEqualTo(new Lanes.Span(150, 159));
    }

    @Test
    void a_day_without_hours_is_shown_from_eight_to_six() {
        assertThat(DayFrame.around(BERLIN, List.of(), List.of())).isEqualTo(new DayFrame(BERLIN, 480, 1080));
    }

    @Test
    void an_hour_that_the_clock_shows_twice_is_still_a_card() {
        var day = new DayFrame(BERLIN, 0, 360);
        var doubled = new TimeSpan(
                LocalDateTime.parse("2026-10-25T00:45").atZone(ZoneId.of("UTC")).toInstant(),
                LocalDateTime.parse("2026-10-25T01:15").atZone(ZoneId.of("UTC")).toInstant());

        assertThat(day.rows(doubled, LocalDate.of(2026, 10, 25)).until())
                .isGreaterThan(day.rows(doubled, LocalDate.of(2026, 10, 25)).from());
    }

    @Test
    void what_began_the_day_before_starts_at_the_top() {
        var day = new DayFrame(BERLIN, 480, 1080);

        assertThat(day.rows(span("2026-03-23T12:00", "2026-03-25T12:00"), LocalDate.of(2026, 3, 24)))
                .isEqualTo(new Lanes.Span(0, 120));
    }

    private static TimeSpan span(String from, String until) {
        return new TimeSpan(
                LocalDateTime.parse(from).atZone(BERLIN).toInstant(),
                LocalDateTime.parse(until).atZone(BERLIN).toInstant());
    }
}

package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static stammkunde.scheduling.Workshop.HOUR;
import static stammkunde.scheduling.Workshop.NONE;
import static stammkunde.scheduling.Workshop.anyOf;
import static stammkunde.scheduling.Workshop.everyDay;
import static stammkunde.scheduling.Workshop.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stammkunde.business.OpeningWeek;
import stammkunde.shared.TimeSpan;

/** R-REL-12: days of 23 and 25 hours, before and after 13:00. */
class ClockChangeTest {

    private final ResourceTimes lift = resource();

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29", "Europe/Berlin, 2026-10-25", "Europe/Berlin, 2027-03-28",
        "Europe/Zurich, 2026-03-29", "Europe/Zurich, 2026-10-25", "Europe/Zurich, 2027-03-28",
        "America/St_Johns, 2026-03-08", "Australia/Lord_Howe, 2026-04-05", "Asia/Kathmandu, 2026-03-29",
        "Europe/Berlin, 2028-02-29", "Europe/Berlin, 2026-12-31", "Europe/Berlin, 2027-01-01",
    })
    void opening_hours_hold_on_the_wall_clock_in_the_morning_and_in_the_afternoon(String zone, String date) {
        var workshop = new Workshop(zone, "2026-01-01T00:00");
        workshop.service = new ServiceTimes(HOUR, NONE, NONE, HOUR, NONE, 1000);
        workshop.week = everyDay("09:00-12:00", "14:00-17:00");

        assertThat(workshop.starts(date, anyOf(lift)))
                .containsExactly("09:00", "10:00", "11:00", "14:00", "15:00", "16:00");
    }

    @Test
    void the_hour_that_is_skipped_is_not_offered_and_takes_no_time() {
        var workshop = aroundTheClock("2026-03-28T00:00");

        assertThat(workshop.starts("2026-03-29", anyOf(lift)))
                .hasSize(23)
                .startsWith("00:00", "01:00", "03:00", "04:00");
    }

    @Test
    void an_appointment_across_the_skipped_hour_lasts_as_long_as_any_other() {
        var workshop = aroundTheClock("2026-03-28T00:00");
        workshop.week = everyDay("01:00-04:00");
        workshop.service = new ServiceTimes(Duration.ofHours(2), NONE, NONE, HOUR, NONE, 10);

        assertThat(workshop.starts("2026-03-28", anyOf(lift))).containsExactly("01:00", "02:00");
        assertThat(workshop.starts("2026-03-29", anyOf(lift))).containsExactly("01:00");
    }

    @Test
    void the_doubled_hour_is_offered_twice_at_two_different_moments() {
        var workshop = aroundTheClock("2026-10-24T00:00");

        assertThat(workshop.starts("2026-10-25", anyOf(lift)))
                .hasSize(25)
                .startsWith("00:00", "01:00", "02:00", "02:00", "03:00");
        assertThat(startsOn(workshop, "2026-10-25"))
                .contains(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"))
                .doesNotHaveDuplicates();
    }

    @Test
    void taking_one_of_the_doubled_hours_leaves_the_other() {
        var workshop = aroundTheClock("2026-10-24T00:00");
        workshop.busy.add(lift.id(), 0, Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"));

        assertThat(startsOn(workshop, "2026-10-25")).hasSize(24).contains(Instant.parse("2026-10-25T01:00:00Z"));
    }

    @Test
    void the_step_grid_follows_the_wall_clock_across_the_change() {
        var workshop = aroundTheClock("2026-03-28T00:00");
        workshop.service = new ServiceTimes(HOUR, NONE, NONE, Duration.ofHours(4), NONE, 10);

        assertThat(workshop.starts("2026-03-29", anyOf(lift)))
                .containsExactly("00:00", "04:00", "08:00", "12:00", "16:00", "20:00");
    }

    @Test
    void hours_that_lie_in_the_skipped_hour_open_nothing() {
        var workshop = aroundTheClock("2026-03-28T00:00");
        workshop.week = everyDay("02:00-03:00");

        assertThat(workshop.starts("2026-03-28", anyOf(lift))).containsExactly("02:00");
        assertThat(workshop.starts("2026-03-29", anyOf(lift))).isEmpty();
        assertThat(workshop.starts("2026-10-25", anyOf(lift))).containsExactly("02:00", "02:00");
    }

    @Test
    void a_day_without_midnight_begins_when_its_clock_does() {
        var workshop = new Workshop("America/Santiago", "2026-09-01T00:00");
        workshop.week = everyDay("00:00-24:00");

        assertThat(workshop.starts("2026-09-06", anyOf(lift))).hasSize(23).startsWith("01:00", "02:00");
    }

    @Test
    void an_appointment_may_run_from_one_year_into_the_next() {
        var workshop = aroundTheClock("2026-12-30T00:00");
        workshop.service = new ServiceTimes(Duration.ofHours(3), NONE, NONE, HOUR, NONE, 10);
        workshop.claim(lift, 0, "2027-01-01T01:00", "2027-01-01T02:00");

        assertThat(workshop.starts("2026-12-31", anyOf(lift))).hasSize(23).endsWith("21:00", "22:00");
    }

    @Test
    void open_spans_of_a_day_add_up_to_its_real_length() {
        var calendar = aroundTheClock("2026-01-01T00:00").calendar();
        var lengths = Stream.of("2026-03-29", "2026-03-30", "2026-10-25")
                .map(date ->
                        calendar.open(new Workshop("Europe/Berlin", "2026-01-01T00:00").day(date), OpeningWeek.NONE))
                .map(spans -> spans.stream().map(TimeSpan::length).toList());

        assertThat(lengths).map(each -> each.getFirst().toHours()).containsExactly(23L, 24L, 25L);
    }

    private static Workshop aroundTheClock(String now) {
        var workshop = new Workshop("Europe/Berlin", now);
        workshop.week = everyDay("00:00-24:00");
        return workshop;
    }

    private List<Instant> startsOn(Workshop workshop, String date) {
        return workshop.search(anyOf(lift))
                .starts(workshop.day(date), workshop.now, workshop.busy.build())
                .list();
    }
}

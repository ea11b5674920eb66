package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static stammkunde.scheduling.Workshop.everyDay;
import static stammkunde.scheduling.Workshop.hours;
import static stammkunde.scheduling.Workshop.weekdays;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stammkunde.business.Closure;
import stammkunde.business.OpeningWeek;
import stammkunde.business.SpecialOpening;
import stammkunde.shared.TimeSpan;

class OpeningCalendarTest {

    private static final LocalDate GOOD_FRIDAY = LocalDate.parse("2026-04-03");

    private final Workshop workshop = new Workshop("Europe/Zurich", "2026-03-23T07:00");

    @Test
    void a_week_has_breaks_and_free_days() {
        assertThat(open("2026-04-02")).containsExactly("08:00-12:00", "13:00-17:00");
        assertThat(open("2026-04-04")).isEmpty();
    }

    @Test
    void a_holiday_closes_the_day_and_has_a_name() {
        workshop.holidays.put(GOOD_FRIDAY, "Karfreitag");

        assertThat(open("2026-04-03")).isEmpty();
        assertThat(workshop.calendar().day(GOOD_FRIDAY)).isEqualTo(new OpeningDay.Holiday("Karfreitag"));
    }

    @Test
    void a_closure_closes_its_first_and_its_last_day() {
        workshop.closures.add(closure("2026-04-07", "2026-04-08"));

        assertThat(open("2026-04-06")).isNotEmpty();
        assertThat(open("2026-04-07")).isEmpty();
        assertThat(open("2026-04-08")).isEmpty();
        assertThat(open("2026-04-09")).isNotEmpty();
    }

    @Test
    void a_holiday_within_a_closure_is_told_as_the_closure() {
        workshop.holidays.put(GOOD_FRIDAY, "Karfreitag");
        workshop.closures.add(closure("2026-04-01", "2026-04-10"));

        assertThat(workshop.calendar().day(GOOD_FRIDAY)).isInstanceOf(OpeningDay.Closed.class);
    }

    @Test
    void special_hours_win_over_closure_holiday_and_week() {
        workshop.holidays.put(GOOD_FRIDAY, "Karfreitag");
        workshop.closures.add(closure("2026-04-01", "2026-04-10"));
        workshop.specials.add(new SpecialOpening(GOOD_FRIDAY, List.of(hours("10:00-11:00")), "Ostermarkt"));

        assertThat(open("2026-04-03")).containsExactly("10:00-11:00");
    }

    @Test
    void a_resources_own_week_replaces_the_branchs_but_not_its_closures_and_special_hours() {
        var evenings = everyDay("18:00-21:00");
        workshop.closures.add(closure("2026-04-07", "2026-04-08"));
        workshop.specials.add(new SpecialOpening(GOOD_FRIDAY, List.of(hours("10:00-11:00")), "Ostermarkt"));

        assertThat(open("2026-04-02", evenings)).containsExactly("18:00-21:00");
        assertThat(open("2026-04-04", evenings)).containsExactly("18:00-21:00");
        assertThat(open("2026-04-03", evenings)).containsExactly("10:00-11:00");
        assertThat(open("2026-04-07", evenings)).isEmpty();
    }

    @Test
    void hours_that_touch_are_one_also_across_midnight() {
        workshop.week = weekdays("00:00-02:00", "20:00-22:02", "22:02-24:00");
        var night = workshop.calendar()
                .open(new TimeSpan(workshop.at("2026-04-01T12:00"), workshop.at("2026-04-02T12:00")), OpeningWeek.NONE);

        assertThat(night).singleElement().satisfies(span -> {
            assertThat(span.from()).isEqualTo(workshop.at("2026-04-01T20:00"));
            assertThat(span.until()).isEqualTo(workshop.at("2026-04-02T02:00"));
        });
    }

    private static Closure closure(String from, String until) {
        return new Closure(UUID.randomUUID(), null, LocalDate.parse(from), LocalDate.parse(until), "Betriebsferien");
    }

    private List<String> open(String date) {
        return open(date, OpeningWeek.NONE);
    }

    private List<String> open(String date, OpeningWeek own) {
        return workshop.calendar().open(workshop.day(date), own).stream()
                .map(span -> LocalTime.ofInstant(span.from(), workshop.zone) + "-"
                        + LocalTime.ofInstant(span.until(), workshop.zone))
                .toList();
    }
}

package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stammkunde.shared.TimeSpan;

class FreeDaysSearchTest {

    private final Workshop workshop = new Workshop("Europe/Berlin", "2026-03-24T11:30");
    private final ResourceTimes lift = Workshop.resource();
    private final List<TimeSpan> read = new ArrayList<>();

    @Test
    void a_page_leaves_out_days_on_which_nothing_is_offered() {
        workshop.holidays.put(LocalDate.parse("2026-03-26"), "Betriebsfest");

        assertThat(page(null, 6).days())
                .extracting(day -> day.date().toString())
                .containsExactly("2026-03-24", "2026-03-25", "2026-03-27", "2026-03-30", "2026-03-31", "2026-04-01");
    }

    @Test
    void a_day_that_is_fully_booked_stays_on_the_page_without_starts() {
        workshop.claim(lift, 0, "2026-03-25T00:00", "2026-03-26T00:00");

        var page = page(null, 3);

        assertThat(page.days()).extracting(day -> day.starts().size()).containsExactly(4, 0, 8);
    }

    @Test
    void leafing_on_and_back_meets_the_same_pages() {
        var first = page(null, 6);
        var second = page(first.later(), 6);
        var third = page(second.later(), 6);

        assertThat(first.earlier()).isNull();
        assertThat(second.days().getFirst().date())
                .isAfter(first.days().getLast().date());
        assertThat(page(third.earlier(), 6).days()).isEqualTo(second.days());
        assertThat(page(second.earlier(), 6).days()).isEqualTo(first.days());
    }

    @Test
    void the_last_page_ends_with_the_horizon_and_is_shown_for_any_date_beyond_it() {
        workshop.service =
                new ServiceTimes(Workshop.HOUR, Workshop.NONE, Workshop.NONE, Workshop.HOUR, Workshop.NONE, 10);

        var last = page(LocalDate.parse("2026-04-02"), 6);
        var beyond = page(LocalDate.parse("2027-01-01"), 6);

        assertThat(last.days()).extracting(day -> day.date().toString()).containsExactly("2026-04-02", "2026-04-03");
        assertThat(last.later()).isNull();
        assertThat(beyond.later()).isNull();
        assertThat(beyond.days().getLast().date()).isEqualTo("2026-04-03");
    }

    @Test
    void a_service_offered_once_a_week_still_fills_a_page() {
        workshop.week = Workshop.week(Set.of(DayOfWeek.WEDNESDAY), "09:00-12:00");

        assertThat(page(null, 6).days()).hasSize(6);
    }

    @Test
    void the_first_free_start_is_known_on_every_page() {
        workshop.claim(lift, 0, "2026-03-24T00:00", "2026-04-10T00:00");
        var next = workshop.at("2026-04-10T08:00");

        assertThat(page(null, 6).next()).isEqualTo(next);
        assertThat(page(LocalDate.parse("2026-04-20"), 6).next()).isEqualTo(next);
    }

    @Test
    void nothing_free_up_to_the_horizon_has_no_first_start() {
        workshop.claim(lift, 0, "2026-03-01T00:00", "2028-03-01T00:00");

        assertThat(page(null, 6).next()).isNull();
    }

    @Test
    void a_wished_start_is_judged_on_the_page_and_beside_it() {
        workshop.claim(lift, 0, "2026-03-25T09:00", "2026-03-25T10:00");

        assertThat(isFree("2026-03-25T10:00")).isTrue();
        assertThat(isFree("2026-03-25T09:00")).isFalse();
        assertThat(isFree("2026-03-25T10:17")).isFalse();
        assertThat(isFree("2026-06-10T10:00")).isTrue();
        assertThat(isFree("2026-06-10T12:00")).isFalse();
        assertThat(isFree("2020-06-10T10:00")).isFalse();
    }

    @Test
    void the_first_page_reads_claims_once_and_only_for_its_days() {
        page(null, 6);

        assertThat(read).hasSize(1);
        assertThat(read.getFirst().length()).isLessThan(Duration.ofDays(9));
    }

    private boolean isFree(String wish) {
        return search().page(null, 6, workshop.at(wish)).isFree();
    }

    private FreeDays page(LocalDate from, int most) {
        return search().page(from, most, null);
    }

    private FreeDaysSearch search() {
        return new FreeDaysSearch(workshop.search(Workshop.anyOf(lift)), workshop.zone, workshop.now, span -> {
            read.add(span);
            return workshop.busy.build();
        });
    }
}

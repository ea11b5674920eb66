package stammkunde.scheduling;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static stammkunde.scheduling.Workshop.HOUR;
import static stammkunde.scheduling.Workshop.NONE;
import static stammkunde.scheduling.Workshop.anyOf;
import static stammkunde.scheduling.Workshop.resource;
import static stammkunde.scheduling.Workshop.weekdays;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotSearchTest {

    private static final String TUESDAY = "2026-03-24";

    private final Workshop workshop = new Workshop("Europe/Berlin", "2026-03-23T07:00");
    private final ResourceTimes lift = resource();
    private final ResourceTimes otherLift = resource();
    private final ResourceTimes ada = resource();

    @Test
    void an_empty_day_offers_every_step_that_ends_before_the_break_and_before_closing() {
        assertThat(workshop.starts(TUESDAY, anyOf(lift)))
                .containsExactly("08:00", "09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00");
    }

    @Test
    void steps_count_from_each_opening() {
        workshop.week = weekdays("08:10-12:00", "13:25-15:30");

        assertThat(workshop.starts(TUESDAY, anyOf(lift))).containsExactly("08:10", "09:10", "10:10", "13:25", "14:25");
    }

    @Test
    void a_claim_closes_exactly_the_starts_that_would_overlap_it() {
        workshop.claim(lift, 0, "2026-03-24T09:30", "2026-03-24T10:30");

        assertThat(workshop.starts(TUESDAY, anyOf(lift)))
                .containsExactly("08:00", "11:00", "13:00", "14:00", "15:00", "16:00");
    }

    @Test
    void a_claim_that_merely_touches_closes_nothing() {
        workshop.claim(lift, 0, "2026-03-24T12:00", "2026-03-24T13:00");

        assertThat(workshop.starts(TUESDAY, anyOf(lift))).hasSize(8);
    }

    @Test
    void a_claim_that_is_not_on_five_minutes_is_widened() {
        workshop.claim(lift, 0, "2026-03-24T09:59:59", "2026-03-24T10:00:01");

        assertThat(workshop.starts(TUESDAY, anyOf(lift))).doesNotContain("09:00", "10:00");
    }

    @Test
    void any_of_several_is_enough() {
        workshop.claim(lift, 0, "2026-03-24T08:00", "2026-03-24T12:00");
        workshop.claim(otherLift, 0, "2026-03-24T10:00", "2026-03-24T17:00");

        assertThat(workshop.starts(TUESDAY, anyOf(lift, otherLift)))
                .containsExactly("08:00", "09:00", "13:00", "14:00", "15:00", "16:00");
    }

    @Test
    void all_needs_must_be_served_at_once() {
        workshop.claim(lift, 0, "2026-03-24T08:00", "2026-03-24T12:00");
        workshop.claim(ada, 0, "2026-03-24T13:00", "2026-03-24T15:00");

        assertThat(workshop.starts(TUESDAY, anyOf(lift), anyOf(ada))).containsExactly("15:00", "16:00");
    }

    @Test
    void one_resource_does_not_serve_two_needs_of_one_appointment() {
        assertThat(workshop.starts(TUESDAY, anyOf(ada), anyOf(ada))).isEmpty();
        assertThat(workshop.starts(TUESDAY, anyOf(ada, lift), anyOf(ada))).hasSize(8);

        workshop.claim(lift, 0, "2026-03-24T08:00", "2026-03-24T12:00");
        assertThat(workshop.starts(TUESDAY, anyOf(ada, lift), anyOf(ada)))
                .containsExactly("13:00", "14:00", "15:00", "16:00");
    }

    @Test
    void a_resource_of_capacity_two_is_taken_by_the_second_claim() {
        var room = resource(2);
        workshop.claim(room, 0, "2026-03-24T08:00", "2026-03-24T10:00");
        workshop.claim(room, 1, "2026-03-24T09:00", "2026-03-24T11:00");

        assertThat(workshop.starts(TUESDAY, anyOf(room)))
                .contains("08:00", "10:00")
                .doesNotContain("09:00");
    }

    @Test
    void one_lane_must_be_free_for_the_whole_appointment() {
        var room = resource(2);
        workshop.service = new ServiceTimes(ofHours(2), NONE, NONE, HOUR, NONE, 365);
        workshop.claim(room, 0, "2026-03-24T08:00", "2026-03-24T09:00");
        workshop.claim(room, 1, "2026-03-24T09:00", "2026-03-24T10:00");

        assertThat(workshop.starts(TUESDAY, anyOf(room)))
                .doesNotContain("08:00")
                .contains("09:00");
    }

    @Test
    void buffers_keep_clear_of_claims_but_may_lie_outside_the_hours() {
        workshop.service = new ServiceTimes(HOUR, ofMinutes(15), ofMinutes(30), HOUR, NONE, 365);
        workshop.claim(lift, 0, "2026-03-24T10:00", "2026-03-24T10:50");

        assertThat(workshop.starts(TUESDAY, anyOf(lift))).containsExactly("08:00", "13:00", "14:00", "15:00", "16:00");
    }

    @Test
    void a_claim_just_outside_the_window_meets_a_buffer() {
        workshop.week = Workshop.everyDay("00:00-24:00");
        workshop.service = new ServiceTimes(HOUR, ofMinutes(15), ofMinutes(30), HOUR, NONE, 365);
        workshop.claim(lift, 0, "2026-03-23T22:00", "2026-03-23T23:50");
        workshop.claim(lift, 0, "2026-03-25T00:25", "2026-03-25T01:00");

        assertThat(workshop.starts(TUESDAY, anyOf(lift))).hasSize(22).doesNotContain("00:00", "23:00");
    }

    @Test
    void nothing_is_offered_sooner_than_the_lead() {
        workshop.service = new ServiceTimes(HOUR, NONE, NONE, HOUR, ofMinutes(120), 365);
        workshop.now = workshop.at("2026-03-24T08:00:01");

        assertThat(workshop.starts(TUESDAY, anyOf(lift))).startsWith("11:00");
    }

    @Test
    void the_last_date_of_the_horizon_is_offered_whole_and_the_next_not_at_all() {
        workshop.service = new ServiceTimes(HOUR, NONE, NONE, HOUR, NONE, 1);

        assertThat(workshop.starts(TUESDAY, anyOf(lift))).hasSize(8);
        assertThat(workshop.starts("2026-03-25", anyOf(lift))).isEmpty();
    }

    @Test
    void a_service_that_needs_nothing_can_not_be_booked() {
        assertThat(workshop.starts(TUESDAY)).isEmpty();
        assertThat(workshop.starts(TUESDAY, anyOf(lift), anyOf())).isEmpty();
    }

    @Test
    void the_most_preferred_free_resource_is_chosen_then_the_next() {
        var search = workshop.search(anyOf(lift, otherLift));
        var start = workshop.at("2026-03-24T09:00");
        var first = new Place(lift.id(), 0);
        var second = new Place(otherLift.id(), 0);

        assertThat(search.places(start, BusyTimes.NONE, Set.of()))
                .hasValueSatisfying(places -> assertThat(places).containsExactly(first));
        assertThat(search.places(start, BusyTimes.NONE, Set.of(first)))
                .hasValueSatisfying(places -> assertThat(places).containsExactly(second));
        assertThat(search.places(start, BusyTimes.NONE, Set.of(first, second))).isEmpty();
    }

    @Test
    void a_need_leaves_its_favourite_to_a_need_that_has_no_other_choice() {
        var places = workshop.search(anyOf(ada, lift), anyOf(ada))
                .places(workshop.at("2026-03-24T09:00"), BusyTimes.NONE, Set.of());

        assertThat(places)
                .hasValueSatisfying(
                        chosen -> assertThat(chosen).containsExactly(new Place(lift.id(), 0), new Place(ada.id(), 0)));
    }

    @Test
    void the_next_free_start_is_found_beyond_weeks_without_any() {
        workshop.claim(lift, 0, "2026-03-01T00:00", "2026-06-15T10:30");

        assertThat(workshop.search(anyOf(lift)).next(workshop.now, workshop.now, _ -> workshop.busy.build()))
                .contains(workshop.at("2026-06-15T11:00"));
    }

    @Test
    void nothing_is_next_when_all_is_taken_up_to_the_horizon() {
        workshop.claim(lift, 0, "2026-03-01T00:00", "2028-01-01T00:00");

        assertThat(workshop.search(anyOf(lift)).next(workshop.now, workshop.now, _ -> workshop.busy.build()))
                .isEmpty();
    }

    @Test
    void the_nearest_alternatives_lie_on_both_sides_of_the_wish() {
        workshop.claim(lift, 0, "2026-03-24T09:00", "2026-03-24T12:00");

        assertThat(workshop.search(anyOf(lift))
                        .nearest(workshop.at("2026-03-24T10:00"), 3, workshop.now, _ -> workshop.busy.build()))
                .containsExactly(
                        workshop.at("2026-03-24T08:00"),
                        workshop.at("2026-03-24T13:00"),
                        workshop.at("2026-03-24T14:00"));
    }
}

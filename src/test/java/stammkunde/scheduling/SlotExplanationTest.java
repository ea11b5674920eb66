package stammkunde.scheduling;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static stammkunde.scheduling.Occupation.Kind.ABSENCE;
import static stammkunde.scheduling.Occupation.Kind.APPOINTMENT;
import static stammkunde.scheduling.Occupation.Kind.HOLD;
import static stammkunde.scheduling.Workshop.HOUR;
import static stammkunde.scheduling.Workshop.NONE;
import static stammkunde.scheduling.Workshop.anyOf;
import static stammkunde.scheduling.Workshop.hours;
import static stammkunde.scheduling.Workshop.resource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stammkunde.business.Closure;
import stammkunde.business.SpecialOpening;
import stammkunde.shared.TimeSpan;

class SlotExplanationTest {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-24");
    private static final UUID ABOUT = UUID.randomUUID();

    private final Workshop workshop = new Workshop("Europe/Berlin", "2026-03-23T07:00");
    private final ResourceTimes lift = resource();
    private final ResourceTimes otherLift = resource();
    private final List<Occupation> claims = new ArrayList<>();

    @Test
    void nothing_speaks_against_a_start_that_can_be_booked() {
        var explained = explain("2026-03-24T09:00", anyOf(lift));

        assertThat(explained.isBookable()).isTrue();
        assertThat(explained.against()).isEmpty();
        assertThat(explained.needs()).containsExactly(List.of(new ResourceVerdict(lift.id(), List.of())));
    }

    @Test
    void each_candidate_has_its_own_reason() {
        claim(lift, 0, APPOINTMENT, "2026-03-24T08:30", "2026-03-24T11:30", NONE);
        claim(otherLift, 0, ABSENCE, "2026-03-24T00:00", "2026-03-25T00:00", NONE);

        var verdicts =
                explain("2026-03-24T09:00", anyOf(lift, otherLift)).needs().getFirst();

        assertThat(verdicts)
                .containsExactly(
                        against(lift, new Reason.Booked(span("2026-03-24T08:30", "2026-03-24T11:30"), ABOUT)),
                        against(otherLift, new Reason.Absent(span("2026-03-24T00:00", "2026-03-25T00:00"), ABOUT)));
    }

    @Test
    void an_appointment_is_told_without_its_buffers() {
        claim(lift, 0, APPOINTMENT, "2026-03-24T09:15", "2026-03-24T09:45", ofMinutes(15));

        assertThat(reasons("2026-03-24T09:00"))
                .containsExactly(new Reason.Booked(span("2026-03-24T09:15", "2026-03-24T09:45"), ABOUT));
    }

    @Test
    void a_colliding_buffer_is_told_apart_from_a_colliding_appointment() {
        workshop.service = new ServiceTimes(HOUR, NONE, ofMinutes(30), HOUR, NONE, 365);
        claim(lift, 0, APPOINTMENT, "2026-03-24T10:15", "2026-03-24T11:00", NONE);

        assertThat(reasons("2026-03-24T09:00"))
                .containsExactly(
                        new Reason.BufferCollides(APPOINTMENT, span("2026-03-24T10:15", "2026-03-24T11:00"), ABOUT));
    }

    @Test
    void a_slot_that_somebody_is_booking_is_held() {
        claim(lift, 0, HOLD, "2026-03-24T09:00", "2026-03-24T10:00", NONE);

        assertThat(reasons("2026-03-24T09:00"))
                .containsExactly(new Reason.Held(span("2026-03-24T09:00", "2026-03-24T10:00")));
    }

    @Test
    void a_room_for_two_is_full_by_two_and_absent_once() {
        var room = resource(2);
        claim(room, 0, APPOINTMENT, "2026-03-24T09:00", "2026-03-24T10:00", NONE);
        assertThat(explain("2026-03-24T09:00", anyOf(room)).isBookable()).isTrue();

        claim(room, 1, APPOINTMENT, "2026-03-24T09:30", "2026-03-24T10:30", NONE);
        claim(room, 0, ABSENCE, "2026-03-24T13:00", "2026-03-24T17:00", NONE);
        claim(room, 1, ABSENCE, "2026-03-24T13:00", "2026-03-24T17:00", NONE);

        assertThat(first(explain("2026-03-24T09:00", anyOf(room)))).hasSize(2);
        assertThat(first(explain("2026-03-24T14:00", anyOf(room)))).hasSize(1);
    }

    @Test
    void closed_times_say_what_closed_them() {
        workshop.holidays.put(LocalDate.parse("2026-04-03"), "Karfreitag");
        workshop.closures.add(new Closure(
                ABOUT, null, LocalDate.parse("2026-04-07"), LocalDate.parse("2026-04-10"), "Betriebsferien"));
        workshop.specials.add(
                new SpecialOpening(LocalDate.parse("2026-03-28"), List.of(hours("10:00-14:00")), "Frühlingsfest"));

        assertThat(reasons("2026-04-03T09:00"))
                .containsExactly(new Reason.Holiday(LocalDate.parse("2026-04-03"), "Karfreitag"));
        assertThat(reasons("2026-04-08T09:00"))
                .containsExactly(new Reason.Closed(
                        LocalDate.parse("2026-04-07"), LocalDate.parse("2026-04-10"), "Betriebsferien"));
        assertThat(reasons("2026-03-28T09:00"))
                .containsExactly(new Reason.OutsideSpecialHours(
                        LocalDate.parse("2026-03-28"), List.of(hours("10:00-14:00")), "Frühlingsfest"));
        assertThat(reasons("2026-03-24T12:00"))
                .containsExactly(new Reason.OutsideHours(TUESDAY, List.of(hours("08:00-12:00"), hours("13:00-17:00"))));
        assertThat(reasons("2026-03-29T09:00"))
                .containsExactly(new Reason.OutsideHours(LocalDate.parse("2026-03-29"), List.of()));
    }

    @Test
    void a_resource_with_its_own_hours_is_judged_by_them() {
        var tutor = resource(Workshop.weekdays("13:00-20:00"));

        assertThat(first(explain("2026-03-24T09:00", anyOf(tutor))))
                .containsExactly(new Reason.OutsideOwnHours(TUESDAY, List.of(hours("13:00-20:00"))));
        assertThat(explain("2026-03-24T19:00", anyOf(tutor)).isBookable()).isTrue();
    }

    @Test
    void the_start_itself_may_be_past_too_soon_too_far_or_off_the_grid() {
        workshop.service = new ServiceTimes(HOUR, NONE, NONE, HOUR, Duration.ofHours(2), 10);

        assertThat(explain("2026-03-20T09:00", anyOf(lift)).against()).containsExactly(new Reason.Past(workshop.now));
        assertThat(explain("2026-03-23T08:00", anyOf(lift)).against())
                .containsExactly(new Reason.TooSoon(workshop.at("2026-03-23T09:00")));
        assertThat(explain("2026-04-03T09:00", anyOf(lift)).against())
                .containsExactly(new Reason.TooFarAhead(LocalDate.parse("2026-04-02")));
        assertThat(explain("2026-03-24T09:30", anyOf(lift)).against()).containsExactly(new Reason.OffGrid(HOUR));
    }

    @Test
    void a_need_that_nothing_is_listed_for_is_named() {
        assertThat(explain("2026-03-24T09:00", anyOf(lift), anyOf()).against())
                .containsExactly(new Reason.NoResource(2));
    }

    @Test
    void two_needs_that_want_the_same_resource_compete() {
        assertThat(explain("2026-03-24T09:00", anyOf(lift), anyOf(lift)).against())
                .containsExactly(new Reason.NeedsCompete());
    }

    @Test
    void a_day_is_explained_start_by_start() {
        claim(lift, 0, APPOINTMENT, "2026-03-24T09:00", "2026-03-24T11:00", NONE);

        var day = workshop.search(anyOf(lift)).explain(TUESDAY, workshop.now, claims);

        assertThat(day.day()).isEqualTo(new OpeningDay.Ordinary());
        assertThat(day.starts())
                .extracting(SlotExplanation::isBookable)
                .containsExactly(true, false, false, true, true, true, true, true);
    }

    @Test
    void a_closed_day_has_its_reason_and_no_starts() {
        workshop.holidays.put(TUESDAY, "Testtag");

        var day = workshop.search(anyOf(lift)).explain(TUESDAY, workshop.now, claims);

        assertThat(day.day()).isEqualTo(new OpeningDay.Holiday("Testtag"));
        assertThat(day.starts()).isEmpty();
    }

    private void claim(
            ResourceTimes resource, int lane, Occupation.Kind kind, String from, String until, Duration buffer) {
        var core = span(from, until);
        var span = new TimeSpan(core.from().minus(buffer), core.until().plus(buffer));
        claims.add(new Occupation(resource.id(), lane, kind, span, core, ABOUT));
    }

    private TimeSpan span(String from, String until) {
        return new TimeSpan(workshop.at(from), workshop.at(until));
    }

    private SlotExplanation explain(String start, Need... needs) {
        return workshop.search(needs).explain(workshop.at(start), workshop.now, claims);
    }

    private List<Reason.OfResource> reasons(String start) {
        return first(explain(start, anyOf(lift)));
    }

    private static List<Reason.OfResource> first(SlotExplanation explanation) {
        return explanation.needs().getFirst().getFirst().against();
    }

    private static ResourceVerdict against(ResourceTimes resource, Reason.OfResource... reasons) {
        return new ResourceVerdict(resource.id(), List.of(reasons));
    }
}

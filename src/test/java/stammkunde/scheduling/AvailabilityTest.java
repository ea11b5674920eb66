package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.OpeningHours;
import stammkunde.business.OpeningSpan;
import stammkunde.business.SpecialOpening;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** That the pure search gets from the database what it must know; the search itself: SlotSearchTest. */
@DatabaseTest
class AvailabilityTest {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-24");

    private final Availability availability;
    private final Appointments appointments;
    private final OpeningHours hours;
    private final Worlds worlds;
    private final World world;
    private final Ledger ledger;

    AvailabilityTest(
            Availability availability,
            Appointments appointments,
            OpeningHours hours,
            Worlds worlds,
            BusinessTransaction transaction,
            JdbcClient jdbc) {
        this.availability = availability;
        this.appointments = appointments;
        this.hours = hours;
        this.worlds = worlds;
        this.world = worlds.create();
        this.ledger = new Ledger(transaction, jdbc);
    }

    @Test
    void a_day_without_appointments_is_free_every_half_hour_until_an_hour_before_closing() {
        assertThat(slots(world.wheels(), TUESDAY, 1))
                .hasSize(19)
                .startsWith(world.at("2026-03-24T08:00"), world.at("2026-03-24T08:30"))
                .endsWith(world.at("2026-03-24T17:00"));
    }

    @Test
    void an_hour_is_taken_when_no_candidate_is_left_and_free_again_when_one_is_cancelled() {
        var nine = world.at("2026-03-24T09:00");
        book(world.wheels(), nine);
        assertThat(slots(world.wheels(), TUESDAY, 1)).contains(nine);

        var second = book(world.wheels(), nine);
        assertThat(slots(world.wheels(), TUESDAY, 1))
                .doesNotContain(world.at("2026-03-24T08:30"), nine, world.at("2026-03-24T09:30"))
                .contains(world.at("2026-03-24T10:00"));

        appointments.cancel(world.business(), second, Wishes.STAFF, "");
        assertThat(slots(world.wheels(), TUESDAY, 1)).contains(nine);
    }

    @Test
    void closures_holidays_and_special_hours_hold() {
        var goodFriday = LocalDate.parse("2026-04-03");
        hours.close(world.business(), world.branch(), TUESDAY, TUESDAY, "Betriebsausflug");
        hours.openSpecially(
                world.business(),
                world.branch(),
                new SpecialOpening(goodFriday, List.of(new OpeningSpan(600, 720)), "Notdienst"));

        assertThat(slots(world.wheels(), TUESDAY, 1)).isEmpty();
        assertThat(slots(world.wheels(), LocalDate.parse("2026-04-06"), 1)).isEmpty();
        assertThat(slots(world.wheels(), goodFriday, 1))
                .containsExactly(
                        world.at("2026-04-03T10:00"), world.at("2026-04-03T10:30"), world.at("2026-04-03T11:00"));
        assertThat(availability.openDays(world.business(), world.branch(), TUESDAY, goodFriday))
                .hasSize(11)
                .first()
                .extracting(OpenDay::hours)
                .isEqualTo(List.of());
    }

    @Test
    void visitors_see_what_is_neither_too_soon_nor_too_far_and_staff_sees_all() {
        var today = LocalDate.parse("2026-03-23");

        assertThat(slots(world.wheels(), today, 1)).startsWith(world.at("2026-03-23T10:00"));
        assertThat(staffSlots(today)).startsWith(world.at("2026-03-23T08:00"));
        assertThat(slots(world.wheels(), LocalDate.parse("2026-06-22"), 30)).isEmpty();
        assertThat(staffSlots(LocalDate.parse("2026-06-22"))).isNotEmpty();
    }

    @Test
    void the_next_free_one_and_the_nearest_ones_are_found_far_away() {
        hours.close(world.business(), world.branch(), TUESDAY, LocalDate.parse("2026-05-03"), "Umbau");
        var monday = world.at("2026-05-04T08:00");

        assertThat(availability.nextFree(
                        world.business(), world.wheels(), world.branch(), world.at("2026-03-24T00:00")))
                .contains(monday);
        assertThat(availability.nearest(
                        world.business(), world.wheels(), world.branch(), world.at("2026-04-20T09:00"), 2))
                .containsExactly(monday, world.at("2026-05-04T08:30"));
    }

    @Test
    void whatever_is_offered_can_be_booked_and_is_explained_as_free_and_nothing_else() {
        ledger.service(worlds, world, world.lift());
        book(world.inspection(), world.at("2026-03-24T10:00"));
        book(world.wheels(), world.at("2026-03-24T14:30"));
        var offered = slots(world.inspection(), TUESDAY, 1);

        for (var start = world.at("2026-03-24T07:30");
                start.isBefore(world.at("2026-03-24T18:00"));
                start = start.plusSeconds(1800)) {
            var explained = availability
                    .explain(world.business(), world.inspection(), world.branch(), start)
                    .orElseThrow();
            assertThat(explained.isBookable()).as(start.toString()).isEqualTo(offered.contains(start));
        }
        for (var start : offered) {
            var booking = appointments.book(world.business(), Wishes.online(world, world.inspection(), start));
            assertThat(booking).isInstanceOf(Booked.class);
            appointments.cancel(world.business(), ((Booked) booking).appointment(), Wishes.STAFF, "");
        }
    }

    @Test
    void why_not_is_answered_for_a_whole_day_and_for_what_is_not_offered_at_all() {
        book(world.inspection(), world.at("2026-03-24T10:00"));

        var day = availability
                .explainDay(world.business(), world.inspection(), world.branch(), TUESDAY)
                .orElseThrow();

        assertThat(day.starts()).filteredOn(SlotExplanation::isBookable).hasSize(16);
        assertThat(availability.explainDay(worlds.create().business(), world.inspection(), world.branch(), TUESDAY))
                .isEmpty();
    }

    @Test
    void another_businesss_service_or_branch_has_no_free_times_here() {
        var other = worlds.create();

        assertThat(availability.slots(other.business(), world.wheels(), other.branch(), TUESDAY, 7, Audience.PUBLIC))
                .isEmpty();
        assertThat(availability.slots(other.business(), other.wheels(), world.branch(), TUESDAY, 7, Audience.PUBLIC))
                .isEmpty();
        assertThat(availability.freeDays(other.business(), other.wheels(), world.branch(), null, 5, null))
                .isEmpty();
        assertThat(availability.openDays(other.business(), world.branch(), TUESDAY, TUESDAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // 23 hours: 02:00 to 03:00 is skipped
        "2026-03-29, 01:30, 2026-03-29T00:30:00Z",
        "2026-03-29, 03:00, 2026-03-29T01:00:00Z",
        "2026-03-29, 09:00, 2026-03-29T07:00:00Z",
        "2026-03-29, 15:30, 2026-03-29T13:30:00Z",
        // 25 hours: 02:00 to 03:00 comes twice
        "2026-10-25, 01:30, 2026-10-24T23:30:00Z",
        "2026-10-25, 09:00, 2026-10-25T08:00:00Z",
        "2026-10-25, 15:30, 2026-10-25T14:30:00Z"
    })
    void on_days_of_23_and_25_hours_what_is_offered_is_what_the_clock_on_the_wall_shows(
            LocalDate sunday, String wall, Instant moment) {
        openDayAndNightOn(sunday);

        assertThat(slots(world.wheels(), sunday, 1)).contains(moment);
        var booked = appointments
                .find(world.business(), book(world.wheels(), moment))
                .orElseThrow();

        assertThat(booked.span().from().atZone(World.BERLIN).toLocalTime()).hasToString(wall);
        assertThat(booked.span().length()).hasHours(1);
    }

    @Test
    void the_hour_that_is_skipped_is_never_offered_and_the_one_that_comes_twice_is_offered_twice() {
        var spring = LocalDate.parse("2026-03-29");
        var autumn = LocalDate.parse("2026-10-25");
        openDayAndNightOn(spring);
        openDayAndNightOn(autumn);

        assertThat(slots(world.wheels(), spring, 1)).hasSize(2 * 23 - 1);
        assertThat(slots(world.wheels(), autumn, 1))
                .hasSize(2 * 25 - 1)
                .contains(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
    }

    private void openDayAndNightOn(LocalDate day) {
        worlds.change(
                world,
                "update scheduling.service set horizon_days = 300 where business_id = ?",
                world.business().value());
        hours.openSpecially(
                world.business(), world.branch(), new SpecialOpening(day, List.of(new OpeningSpan(0, 1440)), ""));
    }

    private AppointmentId book(ServiceId service, Instant start) {
        var booking = appointments.book(world.business(), Wishes.online(world, service, start));
        assertThat(booking).isInstanceOf(Booked.class);
        return ((Booked) booking).appointment();
    }

    private List<Instant> slots(ServiceId service, LocalDate from, int days) {
        return availability.slots(world.business(), service, world.branch(), from, days, Audience.PUBLIC);
    }

    private List<Instant> staffSlots(LocalDate from) {
        return availability.slots(world.business(), world.wheels(), world.branch(), from, 1, Audience.STAFF);
    }
}

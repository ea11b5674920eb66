package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.scheduling.AbsenceEntry.Added;
import stammkunde.scheduling.AbsenceEntry.Collides;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class AbsencesTest {

    private final Absences absences;
    private final Appointments appointments;
    private final Resources resources;
    private final Worlds worlds;
    private final World world;
    private final Ledger ledger;
    private final ServiceId service;

    AbsencesTest(
            Absences absences,
            Appointments appointments,
            Resources resources,
            Worlds worlds,
            BusinessTransaction transaction,
            JdbcClient jdbc) {
        this.absences = absences;
        this.appointments = appointments;
        this.resources = resources;
        this.worlds = worlds;
        this.world = worlds.create();
        this.ledger = new Ledger(transaction, jdbc);
        this.service = ledger.service(worlds, world, world.mechanic());
    }

    @Test
    void who_is_absent_takes_no_appointments_until_the_absence_is_removed() {
        var added = (Added) absent("2026-03-24T08:00", "2026-03-25T18:00");

        assertThat(book("2026-03-24T09:00")).isInstanceOf(Booking.Taken.class);
        assertThat(absences.within(world.business(), world.at("2026-03-25T17:59"), world.at("2026-03-26T00:00")))
                .containsExactly(new Absence(
                        added.absence(),
                        world.mechanic(),
                        Absence.Kind.ABSENCE,
                        new stammkunde.shared.TimeSpan(world.at("2026-03-24T08:00"), world.at("2026-03-25T18:00")),
                        "Urlaub"));

        assertThat(absences.remove(worlds.create().business(), added.absence())).isFalse();
        assertThat(absences.remove(world.business(), added.absence())).isTrue();
        assertThat(book("2026-03-24T09:00")).isInstanceOf(Booked.class);
    }

    @Test
    void an_absence_that_meets_appointments_names_them_and_writes_nothing() {
        var nine = id(book("2026-03-24T09:00"));
        var eleven = id(book("2026-03-24T11:00"));
        book("2026-03-24T13:00");
        var before = ledger.claims(world);

        var entry = absent("2026-03-24T09:30", "2026-03-24T11:30");

        assertThat(((Collides) entry).appointments())
                .extracting(Appointment::id)
                .containsExactly(nine, eleven);
        assertThat(ledger.claims(world)).isEqualTo(before);
        assertThat(absent("2026-03-24T10:00", "2026-03-24T11:00")).isInstanceOf(Added.class);
    }

    @Test
    void an_absence_that_meets_only_a_buffer_names_that_appointment_too() {
        worlds.change(
                world,
                "update scheduling.service set buffer_after_minutes = 30 where business_id = ?",
                world.business().value());
        var nine = id(book("2026-03-24T09:00"));

        var entry = absent("2026-03-24T10:00", "2026-03-24T11:00");

        assertThat(((Collides) entry).appointments())
                .extracting(Appointment::id)
                .containsExactly(nine);
    }

    @Test
    void two_absences_do_not_overlap_either() {
        absent("2026-03-24T08:00", "2026-03-24T12:00");

        assertThat(absent("2026-03-24T11:00", "2026-03-24T14:00")).isEqualTo(new Collides(List.of()));
        assertThat(absent("2026-03-24T12:00", "2026-03-24T14:00")).isInstanceOf(Added.class);
    }

    @Test
    void a_resource_that_takes_three_at_once_is_absent_for_all_three() {
        capacity(3);

        absent("2026-03-24T08:00", "2026-03-24T12:00");

        assertThat(ledger.claims(world)).isEqualTo(3);
        assertThat(book("2026-03-24T09:00")).isInstanceOf(Booking.Taken.class);
        assertThat(book("2026-03-24T12:00")).isInstanceOf(Booked.class);
        assertThat(absent("2026-03-24T12:30", "2026-03-24T13:00")).isInstanceOf(Collides.class);
    }

    @Test
    void who_takes_more_at_once_later_is_absent_for_those_too() {
        absent("2026-03-24T08:00", "2026-03-24T12:00");

        capacity(3);

        assertThat(book("2026-03-24T09:00")).isInstanceOf(Booking.Taken.class);
        assertThat(ledger.claims(world)).isEqualTo(3);
    }

    @Test
    void nobody_is_absent_who_is_not_there_or_for_reasons_that_can_not_be_stored() {
        assertThat(absences.add(
                        world.business(),
                        worlds.create().mechanic(),
                        Absence.Kind.BLOCK,
                        world.at("2026-03-24T08:00"),
                        world.at("2026-03-24T12:00"),
                        ""))
                .isEqualTo(new AbsenceEntry.UnknownResource());
        assertThat(absences.add(
                        world.business(),
                        world.mechanic(),
                        Absence.Kind.BLOCK,
                        world.at("2026-03-24T08:00"),
                        world.at("2026-03-24T12:00"),
                        "x".repeat(201)))
                .isEqualTo(new AbsenceEntry.Unreadable());
    }

    private void capacity(int capacity) {
        var mechanic = resources.find(world.business(), world.mechanic()).orElseThrow();
        resources.save(
                world.business(),
                new Resource(
                        mechanic.id(),
                        mechanic.branch(),
                        mechanic.name(),
                        mechanic.detail(),
                        mechanic.kind(),
                        capacity,
                        mechanic.staff(),
                        mechanic.position(),
                        mechanic.active(),
                        mechanic.week()));
    }

    private AbsenceEntry absent(String from, String until) {
        return absences.add(
                world.business(), world.mechanic(), Absence.Kind.ABSENCE, world.at(from), world.at(until), "Urlaub");
    }

    private Booking book(String localTime) {
        return appointments.book(world.business(), Wishes.online(world, service, world.at(localTime)));
    }

    private static AppointmentId id(Booking booking) {
        return ((Booked) booking).appointment();
    }
}

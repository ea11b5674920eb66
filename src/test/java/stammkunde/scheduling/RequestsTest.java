package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterKind;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.scheduling.Change.Changed;
import stammkunde.scheduling.HistoryEntry.Act;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class RequestsTest {

    private static final String NINE = "2026-03-24T09:00";

    private final Appointments appointments;
    private final Worlds worlds;
    private final World world;
    private final Ledger ledger;

    RequestsTest(Appointments appointments, Worlds worlds, BusinessTransaction transaction, JdbcClient jdbc) {
        this.appointments = appointments;
        this.worlds = worlds;
        this.world = worlds.create();
        this.ledger = new Ledger(transaction, jdbc);
    }

    @Test
    void a_request_occupies_its_hour_so_there_is_never_a_second_one_for_it() {
        onRequest();
        var service = ledger.service(worlds, world, world.lift());
        onRequest();

        var first = book(service);

        assertThat(first.status()).isEqualTo(Status.REQUESTED);
        assertThat(appointments.book(world.business(), Wishes.online(world, service, world.at(NINE))))
                .isInstanceOf(Booking.Taken.class);
        assertThat(ledger.kinds(world)).containsExactly("appointment-requested");
        assertThat((String) ledger.letters(world).getFirst().get("calendar")).contains("STATUS:TENTATIVE");
    }

    @Test
    void confirming_tells_the_visitor_once_and_takes_it_off_the_list() {
        onRequest();
        var id = book(world.wheels()).appointment();

        var confirmed = (Changed) appointments.confirm(world.business(), id, Wishes.STAFF);
        appointments.confirm(world.business(), id, Wishes.STAFF);

        assertThat(confirmed.appointment().status()).isEqualTo(Status.CONFIRMED);
        assertThat(confirmed.appointment().calendarSequence()).isEqualTo(1);
        assertThat(appointments.unhandled(world.business())).isEmpty();
        assertThat(ledger.kinds(world)).containsExactly("appointment-requested", "appointment-confirmed");
    }

    @Test
    void a_declined_request_gives_its_hour_back() {
        onRequest();
        var id = book(world.wheels()).appointment();

        var declined = appointments.decline(world.business(), id, Wishes.STAFF, "Wir haben Inventur.");

        assertThat(declined).isInstanceOf(Cancelling.Cancelled.class);
        assertThat(ledger.claims(world)).isZero();
        assertThat(ledger.kinds(world)).containsExactly("appointment-requested", "appointment-declined");
        assertThat(ledger.letters(world).getLast())
                .containsEntry("calendar_method", "CANCEL")
                .satisfies(letter -> assertThat((String) letter.get("model")).contains("Wir haben Inventur."));
        assertThat(appointments.decline(world.business(), id, Wishes.STAFF, ""))
                .isEqualTo(new Cancelling.AlreadyOver(Status.CANCELLED));
        assertThat(appointments.confirm(world.business(), id, Wishes.STAFF))
                .isEqualTo(new Change.NotPossible(Status.CANCELLED));
    }

    @Test
    void what_is_confirmed_is_cancelled_not_declined() {
        var id = book(world.wheels()).appointment();

        assertThat(appointments.decline(world.business(), id, Wishes.STAFF, ""))
                .isEqualTo(new Cancelling.AlreadyOver(Status.CONFIRMED));
    }

    @Test
    void setting_the_status_a_new_booking_has_counts_as_seen() {
        var id = book(world.wheels()).appointment();

        appointments.setStatus(world.business(), id, Status.CONFIRMED, Wishes.STAFF);

        assertThat(appointments.unhandled(world.business())).isEmpty();
        assertThat(appointments.history(world.business(), id))
                .extracting(HistoryEntry::act)
                .containsExactly(Act.BOOKED, Act.SEEN);
        assertThat(ledger.kinds(world)).containsExactly("appointment-booked");
    }

    @Test
    void every_way_from_status_to_status_is_open_or_refused_as_the_table_says() {
        for (var from : EnumSet.complementOf(EnumSet.of(Status.CANCELLED)))
            for (var to : Status.values()) {
                var id = book(world.wheels()).appointment();
                worlds.change(
                        world,
                        "update scheduling.appointment set status = ? where business_id = ? and appointment_id = ?",
                        from.name(),
                        world.business().value(),
                        id.value());

                var change = appointments.setStatus(world.business(), id, to, Wishes.STAFF);

                if (from == to || Appointments.possibleAfter(from).contains(to))
                    assertThat(change).as(from + " to " + to).isInstanceOf(Changed.class);
                else assertThat(change).as(from + " to " + to).isEqualTo(new Change.NotPossible(from));
                worlds.change(
                        world,
                        "delete from scheduling.appointment where business_id = ?",
                        world.business().value());
            }
    }

    @Test
    void staff_says_whose_it_is_and_takes_it_back() {
        var id = book(world.wheels()).appointment();

        var linked = (Changed) appointments.link(world.business(), id, world.ada(), Wishes.STAFF);

        assertThat(linked.appointment().customer()).isEqualTo(world.ada());
        assertThat(appointments.link(world.business(), id, worlds.create().ada(), Wishes.STAFF))
                .isEqualTo(new Change.Unknown());
        assertThat(((Changed) appointments.link(world.business(), id, null, Wishes.STAFF))
                        .appointment()
                        .customer())
                .isNull();
        assertThat(appointments.history(world.business(), id))
                .extracting(HistoryEntry::act)
                .containsExactly(Act.BOOKED, Act.LINKED, Act.UNLINKED);
    }

    @Test
    void a_note_is_kept_as_typed_and_refused_if_it_can_not_be() {
        var id = book(world.wheels()).appointment();
        var text = "Schlüssel im Briefkasten 🔑\r\n<b>{{x}}</b>";

        appointments.note(world.business(), id, text, Wishes.STAFF);

        assertThat(appointments.find(world.business(), id).orElseThrow().staffNote())
                .isEqualTo(text);
        assertThat(appointments.note(world.business(), id, "x".repeat(10_001), Wishes.STAFF))
                .isEqualTo(new Change.Unreadable());
        assertThat(appointments.note(world.business(), id, "a\0b", Wishes.STAFF))
                .isEqualTo(new Change.Unreadable());
        assertThat(appointments.note(worlds.create().business(), id, "x", Wishes.STAFF))
                .isEqualTo(new Change.Unknown());
    }

    @Test
    void staff_tells_the_customer_once_more_by_mail_and_sms() {
        var id = book(world.wheels()).appointment();

        var notice = appointments.notify(
                world.business(), id, LetterKind.APPOINTMENT_CONFIRMED, EnumSet.allOf(Channel.class), Wishes.STAFF);

        assertThat(notice).isEqualTo(new Notice.Sent(EnumSet.allOf(Channel.class)));
        assertThat(ledger.letters(world))
                .extracting(letter -> letter.get("channel") + " " + letter.get("to_address"))
                .containsExactly("EMAIL vera@example.com", "EMAIL vera@example.com", "SMS +491701234567");
        assertThat(appointments.history(world.business(), id))
                .last()
                .extracting(HistoryEntry::detail)
                .isEqualTo("appointment-confirmed EMAIL SMS");
    }

    @Test
    void nobody_is_told_what_is_not_so_or_where_there_is_no_way_to_them() {
        var landline = Visitor.of("Vera", "Visitor", "vera@example.com", "+493055501");
        var id = ((Booked)
                        appointments.book(world.business(), Wishes.as(landline, world, world.wheels(), world.at(NINE))))
                .appointment();

        assertThat(appointments.notify(
                        world.business(), id, LetterKind.APPOINTMENT_CANCELLED, Set.of(Channel.EMAIL), Wishes.STAFF))
                .isEqualTo(new Notice.NotSo(Status.CONFIRMED));
        assertThat(appointments.notify(
                        world.business(), id, LetterKind.APPOINTMENT_CONFIRMED, Set.of(Channel.SMS), Wishes.STAFF))
                .isEqualTo(new Notice.Unreachable());
        assertThat(appointments.notify(
                        worlds.create().business(),
                        id,
                        LetterKind.APPOINTMENT_CONFIRMED,
                        Set.of(Channel.SMS),
                        Wishes.STAFF))
                .isEqualTo(new Notice.Unknown());
    }

    @Test
    void the_address_for_copies_gets_one_of_each_booking_in_words_for_staff() {
        worlds.change(
                world,
                "update business.business set copy_to = 'chef@example.com' where business_id = ?",
                world.business().value());
        book(world.wheels());
        worlds.change(
                world,
                "update scheduling.service set copy_to = 'rad@example.com' where business_id = ?",
                world.business().value());
        book(world.wheels());

        assertThat(ledger.letters(world))
                .extracting(letter -> letter.get("kind") + " " + letter.get("to_address"))
                .containsExactly(
                        "appointment-booked vera@example.com",
                        "appointment-copy chef@example.com",
                        "appointment-booked vera@example.com",
                        "appointment-copy rad@example.com");
    }

    private void onRequest() {
        worlds.change(
                world,
                "update scheduling.service set confirmation = 'REQUEST' where business_id = ?",
                world.business().value());
    }

    private Booked book(ServiceId service) {
        return (Booked) appointments.book(world.business(), Wishes.online(world, service, world.at(NINE)));
    }
}

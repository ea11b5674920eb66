package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.scheduling.Booking.Booked;
import stammkunde.scheduling.NotOffered.Reason;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What visitors type is stored as typed, or refused whole. */
@DatabaseTest
class TypedTextsTest {

    private final Appointments appointments;
    private final World world;
    private final Ledger ledger;

    TypedTextsTest(Appointments appointments, Worlds worlds, BusinessTransaction transaction, JdbcClient jdbc) {
        this.appointments = appointments;
        this.world = worlds.create();
        this.ledger = new Ledger(transaction, jdbc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"👩‍🔧 Ünal", "\u202Eאבג", "a\r\nBcc: x@y.z", "{{x}} <script>alert(1)</script>", "' or 1=1 --"})
    void odd_texts_are_stored_as_typed(String odd) {
        var visitor = Visitor.of(odd, odd, "vera@example.com", "+491701234567").withComment(odd);

        var booked = (Booked) book(Wishes.as(visitor, world, world.wheels(), world.at("2026-03-24T09:00")));

        assertThat(appointments
                        .find(world.business(), booked.appointment())
                        .orElseThrow()
                        .visitor())
                .isEqualTo(visitor);
    }

    @Test
    void two_hundred_characters_fit_also_if_each_is_an_emoji() {
        var longest = Visitor.of("🚗".repeat(200), "x".repeat(200), "vera@example.com", "+491701234567");
        var tooLong = Visitor.of("x".repeat(201), "V", "vera@example.com", "+491701234567");
        var nul = Visitor.of("a\0b", "V", "vera@example.com", "+491701234567");

        assertThat(book(Wishes.as(longest, world, world.wheels(), world.at("2026-03-24T09:00"))))
                .isInstanceOf(Booked.class);
        assertThat(book(Wishes.as(tooLong, world, world.wheels(), world.at("2026-03-24T10:00"))))
                .isEqualTo(new NotOffered(Reason.UNREADABLE));
        assertThat(book(Wishes.as(nul, world, world.wheels(), world.at("2026-03-24T10:00"))))
                .isEqualTo(new NotOffered(Reason.UNREADABLE));
        assertThat(ledger.appointments(world)).isEqualTo(1);
    }

    private Booking book(BookingRequest wish) {
        return appointments.book(world.business(), wish);
    }
}

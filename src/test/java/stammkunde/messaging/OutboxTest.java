package stammkunde.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class OutboxTest {

    private final Outbox outbox;
    private final Letters letters;
    private final OutboxBell bell;
    private final BusinessTransaction transaction;
    private final World world;

    OutboxTest(Outbox outbox, Letters letters, OutboxBell bell, BusinessTransaction transaction, Worlds worlds) {
        this.outbox = outbox;
        this.letters = letters;
        this.bell = bell;
        this.transaction = transaction;
        this.world = worlds.create();
    }

    @Test
    void a_letter_waits_in_the_outbox_once_its_cause_is_committed() {
        assertThat(add(SampleLetters.booked())).isTrue();

        assertThat(list()).singleElement().satisfies(letter -> {
            assertThat(letter.state()).isEqualTo(LetterState.QUEUED);
            assertThat(letter.kind()).isEqualTo(LetterKind.APPOINTMENT_BOOKED);
            assertThat(letter.toAddress()).isEqualTo("ada@example.org");
            assertThat(letter.attempts()).isZero();
            assertThat(letter.dueAt()).isEqualTo(StoppedClock.NOW);
            assertThat(letter.problem()).isEmpty();
        });
    }

    @Test
    void without_the_change_there_is_no_letter() {
        assertThatThrownBy(() -> transaction.run(world.business(), () -> {
                    outbox.add(world.business(), SampleLetters.booked());
                    throw new IllegalStateException("slot taken");
                }))
                .hasMessage("slot taken");

        assertThat(list()).isEmpty();
    }

    @Test
    void nobody_adds_a_letter_without_a_transaction_of_their_own() {
        assertThatThrownBy(() -> outbox.add(world.business(), SampleLetters.booked()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void under_one_key_there_is_one_letter() {
        assertThat(add(SampleLetters.booked().once("reminder-1"))).isTrue();
        assertThat(add(SampleLetters.booked().once("reminder-1"))).isFalse();
        assertThat(add(SampleLetters.booked().once("reminder-2"))).isTrue();

        assertThat(list()).hasSize(2);
    }

    @Test
    void the_bell_rings_when_the_transaction_is_committed_and_not_before() throws InterruptedException {
        bell.of(Channel.EMAIL).await(Duration.ZERO);
        transaction.run(world.business(), () -> {
            outbox.add(world.business(), SampleLetters.booked());
            assertThat(took(() -> bell.of(Channel.EMAIL).await(Duration.ofMillis(100))))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(100));
        });

        assertThat(took(() -> bell.of(Channel.EMAIL).await(Duration.ofSeconds(10))))
                .isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void what_has_not_been_sent_can_be_taken_back() {
        var appointment = Ids.next();
        add(SampleLetters.mail(LetterKind.APPOINTMENT_REMINDER, appointment, Map.of()));
        add(SampleLetters.booked(appointment));
        add(SampleLetters.mail(LetterKind.APPOINTMENT_REMINDER, Ids.next(), Map.of()));

        var calledOff = transaction.in(
                world.business(),
                () -> outbox.callOff(world.business(), appointment, Set.of(LetterKind.APPOINTMENT_REMINDER)));

        assertThat(calledOff).isOne();
        assertThat(letters.about(world.business(), appointment))
                .extracting(Letter::state)
                .containsExactly(LetterState.QUEUED, LetterState.CALLED_OFF);
    }

    @Test
    void names_and_addresses_are_one_line_whatever_was_typed() {
        add(NewLetter.mail(
                LetterKind.APPOINTMENT_BOOKED,
                null,
                "ada@example.org",
                "Ada\r\nBcc: x@example.org\u0000",
                Locale.GERMAN,
                SampleLetters.MODEL));

        assertThat(list().getFirst().toName()).isEqualTo("Ada Bcc: x@example.org");
    }

    private boolean add(NewLetter letter) {
        return transaction.in(world.business(), () -> outbox.add(world.business(), letter));
    }

    private List<Letter> list() {
        return letters.list(world.business(), LetterFilter.ALL, Optional.empty())
                .letters();
    }

    private interface Wait {
        void run() throws InterruptedException;
    }

    private static Duration took(Wait wait) {
        var start = Instant.now();
        try {
            wait.run();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return Duration.between(start, Instant.now());
    }
}

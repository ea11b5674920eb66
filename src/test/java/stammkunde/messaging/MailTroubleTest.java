package stammkunde.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.LetterProblem.Cause;
import stammkunde.messaging.RudeSmtp.Manner;
import stammkunde.messaging.delivery.Delivery;
import stammkunde.messaging.delivery.DeliveryBench;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.Worlds;

/** A mail server that is slow, refuses or vanishes: the letter comes later, once, or staff sees why not (R-REL-6). */
@DatabaseTest
class MailTroubleTest {

    private final MovableClock clock = new MovableClock(StoppedClock.NOW);
    private final RudeSmtp server = new RudeSmtp(Manner.KIND);
    private final Delivery delivery = DeliveryBench.smtp(server.port());
    private final Outbox outbox;
    private final Letters letters;
    private final Post post;
    private final BusinessTransaction transaction;
    private final BusinessId business;

    MailTroubleTest(Outbox outbox, Letters letters, Post post, BusinessTransaction transaction, Worlds worlds)
            throws IOException {
        this.outbox = outbox;
        this.letters = letters;
        this.post = post;
        this.transaction = transaction;
        this.business = worlds.create().business();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"LATER", "MAILBOX_BUSY", "NOT_FROM_YOU", "HANGS_UP_AFTER_DATA", "HANGS_UP"})
    void a_letter_that_could_not_be_handed_over_is_sent_later(Manner manner) {
        server.become(manner);
        queue();
        deliver();
        assertThat(letter().state()).isEqualTo(LetterState.QUEUED);
        assertThat(letter().problem()).isPresent();
        assertThat(letter().dueAt()).isBetween(StoppedClock.NOW.plusSeconds(12), StoppedClock.NOW.plusSeconds(18));

        server.become(Manner.KIND);
        server.messages().clear();
        deliver();
        assertThat(server.messages()).isEmpty(); // not yet due
        clock.push(Duration.ofSeconds(18));
        deliver();
        deliver();

        assertThat(letter().state()).isEqualTo(LetterState.SENT);
        assertThat(letter().attempts()).isEqualTo(2);
        assertThat(letter().problem()).isEmpty();
        assertThat(server.messages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_SUCH_MAILBOX", "NO_THANKS"})
    void a_letter_that_is_refused_for_good_is_given_up_and_says_why(Manner manner) {
        server.become(manner);
        queue();
        deliver();

        assertThat(letter().state()).isEqualTo(LetterState.DEAD);
        assertThat(letter().problem().orElseThrow().cause())
                .isEqualTo(manner == Manner.NO_THANKS ? Cause.REFUSED : Cause.BAD_ADDRESS);
        assertThat(letter().problem().orElseThrow().detail()).containsAnyOf("no such mailbox", "no thanks");
        assertThat(letters.undelivered(business)).isOne();
    }

    @Test
    void a_given_up_letter_is_sent_after_all_when_staff_asks_for_it() {
        server.become(Manner.NO_SUCH_MAILBOX);
        queue();
        deliver();
        server.become(Manner.KIND);

        assertThat(letters.retry(business, letter().id())).isTrue();
        clock.set(Instant.now(Clock.systemUTC()));
        deliver();

        assertThat(letter().state()).isEqualTo(LetterState.SENT);
        assertThat(letters.retry(business, letter().id())).isFalse();
    }

    @Test
    void the_same_mail_sent_twice_can_be_recognised() {
        server.become(Manner.HANGS_UP_AFTER_DATA);
        queue();
        deliver();
        clock.push(Duration.ofMinutes(1));
        deliver();

        assertThat(server.messages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message)
                        .contains("Message-ID: <" + letter().id().value() + "@localhost>"));
    }

    @Test
    void tries_get_rarer_and_end_after_two_days() {
        server.become(Manner.LATER);
        queue();
        var waits = new ArrayList<Duration>();
        while (letter().state() == LetterState.QUEUED) {
            deliver();
            waits.add(Duration.between(clock.instant(), letter().dueAt()));
            clock.set(letter().dueAt());
        }

        assertThat(letter().state()).isEqualTo(LetterState.DEAD);
        assertThat(letter().attempts()).isEqualTo(Backoff.MOST_TRIES);
        assertThat(server.messages()).hasSize(Backoff.MOST_TRIES);
        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(18));
        assertThat(waits.get(4)).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(5));
        assertThat(waits.get(15)).isBetween(Duration.ofHours(3), Duration.ofHours(5));
        assertThat(Duration.between(StoppedClock.NOW, clock.instant()))
                .isBetween(Duration.ofHours(30), Duration.ofHours(60));
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "DRIPS"})
    void a_server_that_never_finishes_is_given_up_in_time(Manner manner) throws InterruptedException {
        server.become(manner);
        queue();
        var worker = post.worker(Channel.EMAIL, delivery, clock, Duration.ofSeconds(1));
        worker.turn(business);
        worker.finish();

        assertThat(letter().problem().orElseThrow().cause()).isEqualTo(Cause.TOO_SLOW);
    }

    @Test
    void while_the_mail_server_hangs_a_booking_takes_no_longer() throws InterruptedException {
        server.become(Manner.SILENT);
        for (int i = 0; i < 10; i++) queue();
        var worker = post.worker(Channel.EMAIL, delivery, clock, Duration.ofSeconds(3));
        worker.turn(business);

        var start = System.nanoTime();
        queue();
        var called = transaction.in(
                business, () -> outbox.callOff(business, letter().about(), Set.of(LetterKind.APPOINTMENT_BOOKED)));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
        assertThat(called).isOne();
        worker.finish();
    }

    @Test
    void without_a_mail_server_letters_wait_and_use_up_no_tries() {
        queue();
        post.deliver(business, DeliveryBench.nothing(), clock);

        assertThat(letter().state()).isEqualTo(LetterState.QUEUED);
        assertThat(letter().attempts()).isZero();
        assertThat(letter().problem().orElseThrow().cause()).isEqualTo(Cause.NOT_CONFIGURED);
    }

    @Test
    void a_reminder_that_comes_too_late_is_not_sent() {
        transaction.run(
                business,
                () -> outbox.add(
                        business,
                        SampleLetters.mail(
                                LetterKind.APPOINTMENT_REMINDER,
                                Ids.next(),
                                Map.of("start", StoppedClock.NOW.toString()))));
        deliver();

        assertThat(letter().state()).isEqualTo(LetterState.CALLED_OFF);
        assertThat(letter().problem().orElseThrow().cause()).isEqualTo(Cause.TOO_LATE);
        assertThat(server.messages()).isEmpty();
    }

    private void queue() {
        transaction.run(business, () -> outbox.add(business, SampleLetters.booked()));
    }

    private void deliver() {
        post.deliver(business, delivery, clock);
    }

    private Letter letter() {
        return letters.list(business, LetterFilter.ALL, Optional.empty())
                .letters()
                .getFirst();
    }
}

package stammkunde.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.delivery.Delivery;
import stammkunde.messaging.delivery.Outcome;
import stammkunde.messaging.delivery.OutgoingMail;
import stammkunde.messaging.delivery.OutgoingSms;
import stammkunde.shared.BusinessId;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.Worlds;

/** Several processes, crashes and hurried staff: each letter goes out, and goes out once (R-REL-5, R-REL-8). */
@DatabaseTest
class OutboxRaceTest {

    private final MovableClock clock = new MovableClock(StoppedClock.NOW);
    private final Outbox outbox;
    private final Letters letters;
    private final Post post;
    private final QueueRepository queue;
    private final BusinessTransaction transaction;
    private final Worlds worlds;
    private final BusinessId business;

    OutboxRaceTest(
            Outbox outbox,
            Letters letters,
            Post post,
            QueueRepository queue,
            BusinessTransaction transaction,
            Worlds worlds) {
        this.outbox = outbox;
        this.letters = letters;
        this.post = post;
        this.queue = queue;
        this.transaction = transaction;
        this.worlds = worlds;
        this.business = worlds.create().business();
    }

    /** The outer edge: remembers what it was handed. */
    private static class Sink implements Delivery {
        final ConcurrentLinkedQueue<OutgoingMail> mails = new ConcurrentLinkedQueue<>();

        @Override
        public Outcome mail(OutgoingMail mail) {
            mails.add(mail);
            return new Outcome.Accepted();
        }

        @Override
        public Outcome sms(OutgoingSms sms) {
            return new Outcome.Accepted();
        }
    }

    @Test
    void four_workers_at_once_send_every_letter_once() throws Exception {
        add(200);
        var sink = new Sink();

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++)
                running.add(crowd.submit(() -> {
                    var worker = post.worker(Channel.EMAIL, sink, clock, Duration.ofSeconds(5));
                    while (worker.turn(business)) worker.finish();
                    return null;
                }));
            for (var worker : running) worker.get();
        }

        assertThat(sink.mails).hasSize(200);
        assertThat(sink.mails).extracting(OutgoingMail::id).doesNotHaveDuplicates();
        assertThat(letters.list(
                                business,
                                new LetterFilter(Optional.of(LetterState.QUEUED), Optional.empty(), ""),
                                Optional.empty())
                        .letters())
                .isEmpty();
    }

    @Test
    void a_letter_whose_worker_died_is_sent_once_its_lease_is_over() {
        add(1);
        var taken = take();
        var sink = new Sink();

        post.deliver(business, sink, clock);
        assertThat(sink.mails).isEmpty();
        clock.push(LetterSending.LEASE);
        post.deliver(business, sink, clock);

        assertThat(sink.mails)
                .singleElement()
                .satisfies(mail -> assertThat(mail.id())
                        .isEqualTo(taken.getFirst().letter().id().value()));
        assertThat(first().attempts()).isEqualTo(2);
    }

    @Test
    void a_worker_that_comes_back_late_undoes_nothing() {
        add(1);
        var late = take().getFirst().letter();
        clock.push(LetterSending.LEASE);
        post.deliver(business, new Sink(), clock);

        transaction.run(business, () -> {
            queue.later(business, late, 1, clock.instant(), new LetterProblem(LetterProblem.Cause.BUSY, ""));
            queue.end(business, late, LetterState.DEAD, new LetterProblem(LetterProblem.Cause.BUSY, ""));
        });

        assertThat(first().state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_letter_under_way_cannot_be_sent_again_by_hand() {
        add(1);
        take();

        assertThat(letters.retry(business, first().id())).isFalse();
    }

    @Test
    void what_was_called_off_while_it_went_out_counts_as_sent() throws Exception {
        add(1);
        var handedOver = new CountDownLatch(1);
        var calledOff = new CountDownLatch(1);
        var slow = new Sink() {
            @Override
            public Outcome mail(OutgoingMail mail) {
                handedOver.countDown();
                try {
                    calledOff.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.mail(mail);
            }
        };
        var worker = post.worker(Channel.EMAIL, slow, clock, Duration.ofSeconds(5));
        worker.turn(business);
        handedOver.await();
        assertThat(letters.callOff(business, first().id())).isTrue();
        calledOff.countDown();
        worker.finish();

        assertThat(first().state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void many_letters_of_one_business_do_not_hide_the_one_of_another() {
        add(300);
        var other = worlds.create().business();
        transaction.run(other, () -> outbox.add(other, SampleLetters.booked()));

        var due = new ArrayList<BusinessId>();
        List<BusinessId> page = queue.due(Channel.EMAIL, clock.instant(), null, 2);
        while (!page.isEmpty()) {
            due.addAll(page);
            page = queue.due(Channel.EMAIL, clock.instant(), page.getLast(), 2);
        }

        assertThat(due).contains(business, other).doesNotHaveDuplicates();
        assertThat(queue.due(Channel.SMS, clock.instant(), null, 100)).doesNotContain(business, other);
    }

    @Test
    void a_letter_that_is_not_due_yet_waits() {
        transaction.run(
                business,
                () -> outbox.add(
                        business,
                        SampleLetters.booked().notBefore(clock.instant().plusSeconds(60))));
        var sink = new Sink();

        post.deliver(business, sink, clock);
        assertThat(queue.due(Channel.EMAIL, clock.instant(), null, 1000)).doesNotContain(business);
        clock.push(Duration.ofSeconds(60));
        post.deliver(business, sink, clock);

        assertThat(sink.mails).hasSize(1);
    }

    private void add(int letters) {
        transaction.run(business, () -> {
            for (int i = 0; i < letters; i++) outbox.add(business, SampleLetters.booked());
        });
    }

    private List<QueuedLetter> take() {
        return transaction.in(
                business, () -> queue.take(business, Channel.EMAIL, clock.instant(), LetterSending.LEASE, 1));
    }

    private Letter first() {
        return letters.list(business, LetterFilter.ALL, Optional.empty())
                .letters()
                .getFirst();
    }
}

package stammkunde.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stammkunde.business.Business;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.LetterProblem.Cause;
import stammkunde.messaging.Preparation.Pointless;
import stammkunde.messaging.Preparation.Postponed;
import stammkunde.messaging.Preparation.Ready;
import stammkunde.messaging.delivery.Delivery;
import stammkunde.messaging.delivery.Outcome;
import stammkunde.messaging.delivery.Outcome.Accepted;
import stammkunde.messaging.delivery.Outcome.Fault;
import stammkunde.messaging.delivery.Outcome.Later;
import stammkunde.messaging.delivery.Outcome.Refused;
import stammkunde.messaging.delivery.OutgoingMail;
import stammkunde.messaging.delivery.OutgoingSms;
import stammkunde.shared.BusinessId;

/**
 * One letter's way out: written in a short transaction, handed over without any, recorded in another. A crash after
 * handing over sends it again once the lease is over; by its Message-ID the receiver can tell.
 */
class LetterSending {

    /** A worker that takes longer has died; so nothing sent may take as long. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger log = LoggerFactory.getLogger(LetterSending.class);

    private final BusinessTransaction transaction;
    private final QueueRepository queue;
    private final Preparation preparation;
    private final Delivery delivery;
    private final Clock clock;
    private final Duration longest;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param longest handing over is broken off after this long */
    LetterSending(
            BusinessTransaction transaction,
            QueueRepository queue,
            Preparation preparation,
            Delivery delivery,
            Clock clock,
            Duration longest) {
        this.transaction = transaction;
        this.queue = queue;
        this.preparation = preparation;
        this.delivery = delivery;
        this.clock = clock;
        this.longest = longest;
    }

    /** Whether there is a way out at all. */
    boolean isPossible(Channel channel) {
        return switch (channel) {
            case EMAIL -> delivery.canMail();
            case SMS -> delivery.canText();
        };
    }

    /** @return how it ended, for the statistics: sent, later, dead, called-off */
    String send(BusinessId business, QueuedLetter letter) throws InterruptedException {
        return switch (preparation.prepare(business, letter)) {
            case Pointless(var end, var problem) -> end(business, letter, end, problem);
            case Postponed(var until, var problem) -> postpone(business, letter.letter(), until, problem);
            case Ready ready -> record(business, letter, ready.written(), handOver(letter, ready));
        };
    }

    /** A try that was none. */
    private String postpone(BusinessId business, Letter letter, Instant until, LetterProblem problem) {
        transaction.run(business, () -> queue.later(business, letter, letter.attempts() - 1, until, problem));
        return "later";
    }

    private Outcome handOver(QueuedLetter letter, Ready ready) throws InterruptedException {
        var sending = threads.submit(() -> deliver(ready.business(), letter, ready));
        try {
            return sending.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            sending.cancel(true);
            return Outcome.later(Fault.TOO_SLOW, "");
        } catch (ExecutionException broken) {
            log.error("letter {} could not be handed over", letter.letter().id(), broken.getCause());
            return Outcome.later(Fault.UNREACHABLE, "");
        }
    }

    private Outcome deliver(Business tenant, QueuedLetter queued, Ready ready) {
        var written = ready.written();
        var letter = queued.letter();
        var id = letter.id().value();
        if (letter.channel() == Channel.SMS)
            return delivery.sms(new OutgoingSms(tenant.id(), id, letter.toAddress(), written.text(), clock.instant()));

        var calendar = queued.calendar();
        var image = written.image();
        return delivery.mail(new OutgoingMail(
                tenant.id(),
                id,
                tenant.name(),
                replyTo(tenant, queued),
                letter.toAddress(),
                letter.toName(),
                letter.locale().getLanguage(),
                written.subject(),
                written.text(),
                written.html(),
                calendar == null
                        ? null
                        : new OutgoingMail.Invitation(calendar.method().name(), calendar.text()),
                image == null ? null : new OutgoingMail.Picture(image.id(), LetterImage.FILE, image.png()),
                ready.unsubscribe(),
                clock.instant()));
    }

    /** Who answers the business's copy writes to the customer. */
    private static String replyTo(Business tenant, QueuedLetter queued) {
        return queued.letter().kind() == LetterKind.APPOINTMENT_COPY
                ? queued.model().getOrDefault(Placeholder.VISITOR_EMAIL.key(), "")
                : tenant.replyTo();
    }

    private String record(BusinessId business, QueuedLetter queued, Written written, Outcome outcome) {
        return switch (outcome) {
            case Accepted() -> {
                transaction.run(
                        business, () -> queue.sent(business, queued.letter().id(), written.subject(), clock.instant()));
                yield "sent";
            }
            case Refused(var fault, var detail) ->
                end(business, queued, LetterState.DEAD, new LetterProblem(cause(fault), detail));
            case Later(var fault, var detail) -> later(business, queued.letter(), fault, detail);
        };
    }

    /** While no server is configured, no try is used up. */
    private String later(BusinessId business, Letter letter, Fault fault, String detail) {
        var problem = new LetterProblem(cause(fault), detail);
        var tried = fault != Fault.NOT_CONFIGURED;
        if (tried && letter.attempts() >= Backoff.MOST_TRIES) return end(business, letter, LetterState.DEAD, problem);

        var due = clock.instant().plus(tried ? backoff.after(letter.attempts()) : Backoff.UNTIL_CONFIGURED);
        var attempts = tried ? letter.attempts() : letter.attempts() - 1;
        transaction.run(business, () -> queue.later(business, letter, attempts, due, problem));
        log.info("letter {} waits: {}", letter.id().value(), problem.cause().key());
        return "later";
    }

    private String end(BusinessId business, QueuedLetter queued, LetterState state, LetterProblem problem) {
        return end(business, queued.letter(), state, problem);
    }

    private String end(BusinessId business, Letter letter, LetterState state, LetterProblem problem) {
        transaction.run(business, () -> queue.end(business, letter, state, problem));
        log.info(
                "letter {} ends as {}: {}",
                letter.id().value(),
                state,
                problem.cause().key());
        return state == LetterState.DEAD ? "dead" : "called-off";
    }

    private static Cause cause(Fault fault) {
        return Cause.valueOf(fault.name());
    }
}

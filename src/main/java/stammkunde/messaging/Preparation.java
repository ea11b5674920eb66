package stammkunde.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stammkunde.business.Business;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.messaging.Advertising.Decision;
import stammkunde.messaging.LetterProblem.Cause;
import stammkunde.shared.BusinessId;

/** Writes a letter right before it is sent, in one short transaction: texts, branding and link are as of now. */
@Component
class Preparation {

    private static final Logger log = LoggerFactory.getLogger(Preparation.class);

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Templates templates;
    private final LetterWriter writer;
    private final Links links;
    private final Advertising advertising;
    private final Clock clock;

    Preparation(
            BusinessTransaction transaction,
            Businesses businesses,
            Templates templates,
            LetterWriter writer,
            Links links,
            Advertising advertising,
            Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.templates = templates;
        this.writer = writer;
        this.links = links;
        this.advertising = advertising;
        this.clock = clock;
    }

    sealed interface Prepared {}

    /** @param unsubscribe empty: it doesn't advertise */
    record Ready(Business business, Written written, String unsubscribe) implements Prepared {}

    /** Not now; counts as no try. */
    record Postponed(Instant until, LetterProblem problem) implements Prepared {}

    record Pointless(LetterState end, LetterProblem problem) implements Prepared {}

    Prepared prepare(BusinessId business, QueuedLetter letter) {
        if (remindsTooLate(letter)) return pointless(LetterState.CALLED_OFF, Cause.TOO_LATE);
        return transaction.in(business, () -> {
            var tenant = businesses.get(business);
            if (letter.letter().kind().advertises()) return advertise(tenant, letter);
            var link = links.issue(business, letter.letter());
            if (link.isEmpty() && letter.letter().kind().needsLink())
                return pointless(LetterState.CALLED_OFF, Cause.NO_LINK);
            return write(tenant, letter, letter.draft(link.orElse(null)));
        });
    }

    private Prepared advertise(Business tenant, QueuedLetter letter) {
        return switch (advertising.decide(
                tenant.id(), letter.letter().kind(), letter.letter().channel(), about(letter))) {
            case Decision.Send(var text, var link, var unsubscribe) -> {
                var draft = letter.draft(link).with(Placeholder.UNSUBSCRIBE, unsubscribe);
                yield new Ready(tenant, writer.write(tenant, draft, text), unsubscribe);
            }
            case Decision.Wait(var until, var why) -> new Postponed(until, new LetterProblem(why, ""));
            case Decision.Withhold(var why) -> pointless(LetterState.CALLED_OFF, why);
        };
    }

    private static UUID about(QueuedLetter letter) {
        var about = letter.letter().about();
        if (about == null)
            throw new IllegalStateException(
                    "advertises for nobody: " + letter.letter().id());
        return about;
    }

    /** For staff to read: the same letter with its link masked; issues nothing. */
    Prepared preview(BusinessId business, QueuedLetter letter) {
        return transaction.in(business, () -> {
            var tenant = businesses.get(business);
            var draft = letter.draft(Links.masked(letter.letter().kind()));
            if (!letter.letter().kind().advertises()) return write(tenant, letter, draft);
            return advertising
                    .text(business, letter.letter().kind(), letter.letter().channel(), about(letter))
                    .<Prepared>map(text -> new Ready(
                            tenant,
                            writer.write(tenant, draft.with(Placeholder.UNSUBSCRIBE, Links.MASKED), text),
                            Links.MASKED))
                    .orElseGet(() -> pointless(LetterState.CALLED_OFF, Cause.NOT_NEEDED));
        });
    }

    private Prepared write(Business tenant, QueuedLetter letter, Draft draft) {
        var name = new TemplateName(letter.letter().kind(), draft.channel(), draft.locale());
        try {
            var template = templates.inUse(tenant, name);
            return new Ready(tenant, writer.write(tenant, draft, template.text()), "");
        } catch (LetterWriter.Unreadable unreadable) {
            log.warn(
                    "letter {} can't be written: its template can't be read",
                    letter.letter().id());
            return pointless(LetterState.DEAD, Cause.BAD_TEMPLATE);
        }
    }

    private boolean remindsTooLate(QueuedLetter letter) {
        var start = letter.model().getOrDefault(Placeholder.START.key(), "");
        return letter.letter().kind() == LetterKind.APPOINTMENT_REMINDER
                && !start.isEmpty()
                && !clock.instant().isBefore(Instant.parse(start));
    }

    private static Pointless pointless(LetterState end, Cause cause) {
        return new Pointless(end, new LetterProblem(cause, ""));
    }
}

package stammkunde.messaging;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stammkunde.business.Business;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
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
    private final Clock clock;

    Preparation(
            BusinessTransaction transaction,
            Businesses businesses,
            Templates templates,
            LetterWriter writer,
            Links links,
            Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.templates = templates;
        this.writer = writer;
        this.links = links;
        this.clock = clock;
    }

    sealed interface Prepared {}

    record Ready(Business business, Written written) implements Prepared {}

    record Pointless(LetterState end, LetterProblem problem) implements Prepared {}

    Prepared prepare(BusinessId business, QueuedLetter letter) {
        if (remindsTooLate(letter)) return pointless(LetterState.CALLED_OFF, Cause.TOO_LATE);
        return transaction.in(business, () -> {
            var tenant = businesses.get(business);
            var link = links.issue(business, letter.letter());
            if (link.isEmpty() && letter.letter().kind().needsLink())
                return pointless(LetterState.CALLED_OFF, Cause.NO_LINK);
            return write(tenant, letter, letter.draft(link.orElse(null)));
        });
    }

    /** For staff to read: the same letter with its link masked; issues nothing. */
    Prepared preview(BusinessId business, QueuedLetter letter) {
        return transaction.in(
                business,
                () -> write(
                        businesses.get(business),
                        letter,
                        letter.draft(Links.masked(letter.letter().kind()))));
    }

    private Prepared write(Business tenant, QueuedLetter letter, Draft draft) {
        var name = new TemplateName(letter.letter().kind(), draft.channel(), draft.locale());
        try {
            var template = templates.inUse(tenant, name);
            return new Ready(tenant, writer.write(tenant, draft, template.text()));
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

package stammkunde.messaging;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.Preparation.Pointless;
import stammkunde.messaging.Preparation.Postponed;
import stammkunde.messaging.Preparation.Ready;
import stammkunde.shared.BusinessId;

/** What has become of a business's letters. */
@Service
public class Letters {

    private static final int IN_A_LIST = 50;

    private final BusinessTransaction transaction;
    private final LetterRepository letters;
    private final Preparation preparation;
    private final OutboxBell bell;
    private final Clock clock;

    Letters(
            BusinessTransaction transaction,
            LetterRepository letters,
            Preparation preparation,
            OutboxBell bell,
            Clock clock) {
        this.transaction = transaction;
        this.letters = letters;
        this.preparation = preparation;
        this.bell = bell;
        this.clock = clock;
    }

    /** Newest first, {@value #IN_A_LIST} at a time. */
    public LetterList list(BusinessId business, LetterFilter filter, Optional<LetterCursor> after) {
        var found = transaction.in(business, () -> letters.list(business, filter, after, IN_A_LIST + 1));
        if (found.size() <= IN_A_LIST) return new LetterList(found, Optional.empty());
        var shown = found.subList(0, IN_A_LIST);
        var last = shown.getLast();
        return new LetterList(
                shown, Optional.of(new LetterCursor(last.createdAt(), last.id().value())));
    }

    public Optional<Letter> find(BusinessId business, LetterId letter) {
        return transaction.in(business, () -> letters.find(business, letter)).map(QueuedLetter::letter);
    }

    /** All about one appointment or person, newest first. */
    public List<Letter> about(BusinessId business, UUID about) {
        return transaction.in(business, () -> letters.about(business, about));
    }

    /** All about any of these appointments or people, newest first. */
    public List<Letter> about(BusinessId business, Collection<UUID> about, int most) {
        return transaction.in(business, () -> letters.about(business, about, most));
    }

    /** How many could not be delivered and wait for somebody to look after them. */
    public int undelivered(BusinessId business) {
        return transaction.in(business, () -> letters.count(business, LetterState.DEAD));
    }

    /** As it would be written now, its secret link masked; empty when unknown, forgotten or unreadable. */
    public Optional<Written> preview(BusinessId business, LetterId letter) {
        return transaction
                .in(business, () -> letters.find(business, letter))
                .filter(found -> !found.letter().forgotten())
                .flatMap(found -> switch (preparation.preview(business, found)) {
                    case Ready ready -> Optional.of(ready.written());
                    case Pointless _, Postponed _ -> Optional.empty();
                });
    }

    /** @return false when there is nothing to retry: sent, under way, forgotten or unknown */
    public boolean retry(BusinessId business, LetterId letter) {
        var again = transaction.in(business, () -> letters.retry(business, letter, clock.instant()));
        if (again) for (var channel : Channel.values()) bell.of(channel).ring();
        return again;
    }

    /** @return false when it is too late for that, or the letter is unknown */
    public boolean callOff(BusinessId business, LetterId letter) {
        return transaction.in(business, () -> letters.callOff(business, letter));
    }
}

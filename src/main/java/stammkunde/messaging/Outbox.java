package stammkunde.messaging;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.BusinessId;

/** Letters waiting to be sent. Written with the change they report, so neither exists without the other. */
@Service
public class Outbox {

    private final BusinessTransaction transaction;
    private final LetterRepository letters;
    private final OutboxBell bell;
    private final Clock clock;

    Outbox(BusinessTransaction transaction, LetterRepository letters, OutboxBell bell, Clock clock) {
        this.transaction = transaction;
        this.letters = letters;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Sent soon after the caller's transaction commits; costs it one insert.
     *
     * @return false when the business already has a letter under the same once-key
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(BusinessId business, NewLetter letter) {
        var added = transaction.in(business, () -> letters.add(business, letter, clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.of(letter.channel()).ring();
            }
        });
        return added;
    }

    /**
     * Like {@link #add}, all in one round trip.
     *
     * @param letters without once-keys
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(BusinessId business, List<NewLetter> letters) {
        if (letters.isEmpty()) return;

        transaction.run(business, () -> this.letters.addAll(business, letters, clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                letters.forEach(letter -> bell.of(letter.channel()).ring());
            }
        });
    }

    /**
     * Takes back what has not been sent yet: reminders of an appointment that was cancelled, say. Part of the caller's
     * transaction, like {@link #add}.
     *
     * @return how many
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int callOff(BusinessId business, UUID about, Set<LetterKind> kinds) {
        return transaction.in(business, () -> letters.callOff(business, about, kinds));
    }

    /** Somebody's data is erased: letters about it go, also copies to the business. */
    public void forgetAbout(BusinessId business, Collection<UUID> abouts) {
        transaction.run(business, () -> letters.deleteAbout(business, abouts));
    }
}

package stammkunde.messaging;

import java.util.Optional;
import java.util.UUID;
import stammkunde.shared.BusinessId;

/**
 * Makes the secret link of a letter at the moment it is sent, so that no secret lies in the outbox. Implemented by
 * whoever owns what the letter is about; several implementations may exist, the first to answer wins.
 */
public interface LinkIssuer {

    /**
     * Called inside the business's transaction, once for each try to send; every link issued stays usable.
     *
     * @return an absolute address built from configuration (R-SEC-10), of an appointment with {@code /time} and
     *     {@code /cancellation} below it; empty when the kind isn't yours, or when there is
     *     nothing left to open
     */
    Optional<String> issue(BusinessId business, LetterKind kind, UUID about);
}

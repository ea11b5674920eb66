package stammkunde.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import stammkunde.shared.BusinessId;

/** Takes the lines of one kind of file into the customer file, a batch at a time, each batch in one transaction. */
interface Intake {

    FileKind kind();

    /** Those lines that were taken over as they are and need nothing; see {@link Batches.Known}. */
    default Set<String> unchanged(BusinessId business, Map<String, UUID> prints) {
        return Set.of();
    }

    /** @param dry finds out what would happen and writes nothing */
    void take(BusinessId business, boolean dry, List<Reading> batch, Tally tally);
}

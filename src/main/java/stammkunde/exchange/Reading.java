package stammkunde.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line after it was read.
 *
 * @param said  null: it is rejected, and the findings say why
 * @param print by which it is known again unread; null: there is something to say about it, each time
 */
record Reading(
        long line,
        String dmsId,
        @Nullable Said said,
        List<Finding> findings,
        @Nullable UUID print) {

    /** Only of a line that isn't rejected. */
    Said taken() {
        if (said == null) throw new IllegalStateException("line " + line + " is rejected");
        return said;
    }
}

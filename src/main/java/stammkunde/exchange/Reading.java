package stammkunde.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line after it was read.
 *
 * @param said  null: it is rejected, and the findings say why
 */
record Reading(long line, String dmsId, @Nullable Said said, List<Finding> findings) {

    /** Only of a line that isn't rejected. */
    Said taken() {
        if (said == null) throw new IllegalStateException("line " + line + " is rejected");
        return said;
    }
}

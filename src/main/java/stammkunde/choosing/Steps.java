package stammkunde.choosing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps that every face asks, ready to print.
 *
 * @param first    number of the first of them
 * @param services none: nothing can be booked
 * @param branches none: there is nothing to choose between
 * @param times    null until it is known what for and where
 * @param start    the time chosen, if it is free
 * @param callUs   what to do instead, where nothing can be booked at all
 */
public record Steps(
        int first,
        List<ServiceCard> services,
        boolean serviceDone,
        String changeService,
        List<BranchCard> branches,
        boolean branchDone,
        String changeBranch,
        @Nullable Times times,
        @Nullable Instant start,
        Summary summary,
        String callUs) {

    public boolean closed() {
        return services.isEmpty();
    }
}

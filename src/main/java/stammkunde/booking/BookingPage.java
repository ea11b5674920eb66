package stammkunde.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.PublicShell;

/**
 * Everything {@code booking/page.jte} prints.
 *
 * @param notice   why the form that came is not shown again; empty: none came, or it is
 * @param callUs   what to do instead, where nothing can be booked at all
 * @param services none: nothing can be booked
 * @param branches none: there is nothing to choose between
 * @param times    null until it is known what for and where
 * @param details  null until a time is chosen
 */
public record BookingPage(
        Frame frame,
        PublicShell shell,
        String notice,
        String callUs,
        List<ServiceCard> services,
        boolean serviceDone,
        String changeService,
        List<BranchCard> branches,
        boolean branchDone,
        String changeBranch,
        @Nullable Times times,
        @Nullable Details details,
        Summary summary)
        implements Page {

    public String title() {
        return text("booking.title");
    }

    public boolean closed() {
        return services.isEmpty();
    }
}

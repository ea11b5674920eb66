package stammkunde.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.booking.Summary.Line;
import stammkunde.booking.Summary.When;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.PublicShell;

/**
 * Everything {@code booking/move.jte} prints.
 *
 * @param problem why the last try came to nothing; empty: there was none
 * @param until   when it is so far
 * @param chosen  the new time; null: none is chosen yet
 * @param start   the same for the form
 */
public record MovePage(
        Frame frame,
        PublicShell shell,
        String address,
        String problem,
        When until,
        List<Line> lines,
        Times times,
        @Nullable When chosen,
        String start)
        implements Page {}

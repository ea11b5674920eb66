package stammkunde.choosing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.choosing.Summary.Line;
import stammkunde.choosing.Summary.When;

/**
 * What {@code choosing/move.jte} prints.
 *
 * @param address of the appointment's page; its {@code /time} takes the new one
 * @param problem why the last try came to nothing; empty: there was none
 * @param until   when it is so far
 * @param chosen  the new time; null: none is chosen yet
 * @param start   the same for the form
 */
public record Move(
        String address,
        String problem,
        When until,
        List<Line> lines,
        Times times,
        @Nullable When chosen,
        String start) {}

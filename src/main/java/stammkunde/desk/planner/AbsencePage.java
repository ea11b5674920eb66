package stammkunde.desk.planner;

import java.util.List;
import stammkunde.web.Choice;
import stammkunde.web.DeskShell;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.Problems;

/**
 * Everything {@code desk/planner/absences.jte} prints: what is entered from today on, and the form for one more.
 *
 * @param collisions appointments that are in the way
 */
public record AbsencePage(
        Frame frame,
        DeskShell shell,
        List<Row> rows,
        List<Choice> resources,
        List<Choice> kinds,
        Typed typed,
        Problems problems,
        List<Collision> collisions,
        String note)
        implements Page {

    public record Row(String id, String resource, String kind, String icon, String when, String reason) {}

    /** What stands in the form's fields. */
    public record Typed(
            String resource,
            String kind,
            String fromDay,
            String fromTime,
            String untilDay,
            String untilTime,
            String reason) {}

    public record Collision(String href, String when, String who) {}
}

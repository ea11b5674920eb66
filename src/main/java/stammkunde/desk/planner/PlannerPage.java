package stammkunde.desk.planner;

import java.util.List;
import stammkunde.web.DeskShell;
import stammkunde.web.Frame;
import stammkunde.web.Page;

/**
 * Everything {@code desk/planner/show.jte} prints. A row is five minutes, counted from {@code firstMinute}.
 *
 * @param title       the day or the week, as a heading
 * @param day         the date shown, or one of the week shown: {@code 2026-03-24}
 * @param firstMinute of the first row, from midnight
 * @param rows        how many rows
 * @param nowRow      where the now line is; -1: not today
 * @param problem     why the last move was refused; empty: it wasn't
 * @param note        what was done; empty: nothing
 */
public record PlannerPage(
        Frame frame,
        DeskShell shell,
        String title,
        String day,
        boolean week,
        Links links,
        List<Choice> branches,
        List<Choice> resources,
        int firstMinute,
        int rows,
        List<Hour> hours,
        int nowRow,
        String nowClock,
        List<Column> columns,
        int appointments,
        int cancelled,
        String problem,
        String note)
        implements Page {

    public record Links(String previous, String today, String next, String asDay, String asWeek, String absence) {}

    /** A branch or a resource to look at instead. */
    public record Choice(String name, String href, boolean current) {}

    public record Hour(String clock, int row) {}

    /**
     * @param icon  in place of initials: for things; empty for people
     * @param width cards beside each other, 1..12
     */
    public record Column(
            String id,
            String name,
            String detail,
            String icon,
            String resource,
            String day,
            boolean today,
            int width,
            List<Closed> closed,
            List<Card> cards,
            List<Buffer> buffers) {}

    /** @param href leads to what can be removed; empty: nothing can */
    public record Closed(int from, int until, String text, String icon, String href) {}

    public record Buffer(int from, int until, String text, boolean before) {}

    /** @param lane which of the cards beside each other, from 1; 0: as wide as the column */
    public record Card(
            String href,
            String move,
            int from,
            int until,
            int lane,
            String look,
            String tone,
            String icon,
            String status,
            String name,
            String what,
            String plate) {

        /** Classes of the card, without those of its state. */
        public String place() {
            var flat = until - from < 4 ? " flat" : "";
            return "s" + from + " e" + until + (lane == 0 ? " full" : " k" + lane) + flat;
        }
    }
}

package stammkunde.choosing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.web.Leaf;

/**
 * „Ihr Termin“: what has been chosen, and the one button.
 *
 * @param missing what to do next while no time is chosen
 * @param order   what the click would oblige to; null for what costs nothing
 * @param button  its label; empty while there is nothing to send
 */
public record Summary(
        @Nullable When when,
        String missing,
        List<Line> lines,
        @Nullable Order order,
        String button,
        String promise) {

    /** With a line for what it is about, before where. */
    public Summary about(String icon, String what) {
        var more = new ArrayList<>(lines);
        more.add(Math.min(1, more.size()), new Line(icon, what, ""));
        return new Summary(when, missing, List.copyOf(more), order, button, promise);
    }

    /** @param until „bis etwa 10:15 Uhr“ */
    public record When(Leaf leaf, String time, String until) {}

    public record Line(String icon, String text, String more) {}
}

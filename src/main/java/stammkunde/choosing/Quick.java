package stammkunde.choosing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.web.Leaf;

/**
 * The Blitztermin, ready to print but for what it is about and whose it is.
 *
 * @param duration „60 Minuten“
 * @param price    empty: nothing is said about it
 * @param due      „HU fällig am 26. März“; empty: that isn't why
 * @param offer    {@link Offer}, comes back with the form
 * @param slots    none: nothing is free as far ahead as one can book
 * @param gone     the time asked for is not free (any more)
 * @param start    the time asked for, if it is free; empty: none
 * @param all      all free times to leaf through; null: they were not asked for
 * @param oneTap   a tap on a time books; else it is chosen first, because the order's terms must stand above the button
 * @param callUs   what to do where nothing is free
 */
public record Quick(
        Suggestion suggestion,
        String duration,
        String price,
        String due,
        String offer,
        List<Slot> slots,
        boolean gone,
        String start,
        Summary summary,
        @Nullable Times all,
        boolean oneTap,
        List<Link> services,
        List<Link> branches,
        String callUs) {

    /**
     * @param day   „morgen“, „Mittwoch“
     * @param usual when this customer usually comes
     * @param name  for those who can't see the leaf: full date, time and service
     */
    public record Slot(
            String value,
            Leaf leaf,
            String day,
            String time,
            String name,
            boolean first,
            boolean usual,
            boolean chosen) {

        Slot usual(boolean is) {
            return new Slot(value, leaf, day, time, name, first, is, chosen);
        }
    }

    /** Something else to choose. */
    public record Link(String text, String href) {}
}

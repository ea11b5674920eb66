package stammkunde.scheduling;

import java.util.Arrays;

/** The occupied spans of one lane, as ticks, in the order in which they came. */
final class BusyLane {

    private int[] from = new int[16];
    private int[] until = new int[16];
    private int size;

    /** So many more are to come. */
    void reserve(int count) {
        if (size + count <= from.length) return;
        from = Arrays.copyOf(from, size + count);
        until = Arrays.copyOf(until, size + count);
    }

    void addSeconds(long from, long until) {
        add(TickSet.floor(from), TickSet.ceil(until));
    }

    private void add(int fromTick, int untilTick) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            until = Arrays.copyOf(until, 2 * size);
        }
        from[size] = fromTick;
        until[size] = untilTick;
        size++;
    }

    void removeFrom(TickSet free) {
        for (var i = 0; i < size; i++) free.remove(from[i], until[i]);
    }
}

package stammkunde.scheduling;

import java.util.List;
import java.util.function.IntConsumer;
import stammkunde.business.OpeningSpan;

/**
 * The times on the wall clock at which a service is offered: every step from each opening of the branch, as long as the
 * next opening has not come. Before the first opening the grid runs backwards, and on a weekday on which the branch does
 * not open, it starts at midnight: both matter only to resources that keep hours of their own.
 */
final class StepGrid {

    private StepGrid() {}

    static void forEachStart(
            Stretch stretch, List<OpeningSpan> branch, int step, int fromTick, int untilTick, IntConsumer start) {
        if (branch.isEmpty()) forEachStart(stretch, 0, 1440, 0, step, fromTick, untilTick, start);

        for (var i = 0; i < branch.size(); i++) {
            var opens = branch.get(i).opensMinute();
            var from = i == 0 ? 0 : opens;
            var until = i + 1 < branch.size() ? branch.get(i + 1).opensMinute() : 1440;
            forEachStart(stretch, from, until, opens, step, fromTick, untilTick, start);
        }
    }

    private static void forEachStart(
            Stretch stretch,
            int fromMinute,
            int untilMinute,
            int anchorMinute,
            int step,
            int fromTick,
            int untilTick,
            IntConsumer start) {
        var from = Math.max(fromTick, TickSet.ceil(Math.max(stretch.from(), stretch.at(fromMinute))));
        var until = Math.min(untilTick, TickSet.ceil(Math.min(stretch.until(), stretch.at(untilMinute))));
        var anchor = TickSet.ceil(stretch.at(anchorMinute));
        for (var tick = from + Math.floorMod(anchor - from, step); tick < until; tick += step) start.accept(tick);
    }
}

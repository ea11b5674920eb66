package stammkunde.desk.planner;

import java.util.ArrayList;
import java.util.List;

/** Puts what overlaps in time beside each other: each span gets the first lane that is free when it begins. */
final class Lanes {

    /** The style sheet has no more. */
    private static final int MOST = 12;

    /** From row to, not including, row. */
    record Span(int from, int until) {

        boolean overlaps(Span other) {
            return from < other.until && other.from < until;
        }
    }

    private Lanes() {}

    /** @param spans sorted by their begin. @return for each its lane from 1, or 0 if it overlaps no other */
    static List<Integer> of(List<Span> spans) {
        var lanes = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        for (var span : spans) {
            var lane = 0;
            while (lane < ends.size() && ends.get(lane) > span.from()) lane++;
            if (lane == ends.size()) ends.add(0);
            ends.set(lane, span.until());
            lanes.add(alone(span, spans) ? 0 : Math.min(lane + 1, MOST));
        }
        return lanes;
    }

    private static boolean alone(Span span, List<Span> spans) {
        return spans.stream().filter(span::overlaps).count() == 1;
    }

    static int width(List<Integer> lanes) {
        return lanes.stream().mapToInt(Integer::intValue).max().orElse(1);
    }
}

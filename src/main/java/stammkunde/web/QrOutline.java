package stammkunde.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks around the dark areas of a QR code: neighbours become one shape, holes run the other way round. */
public final class QrOutline {

    /** A corner, in squares from the top left. */
    public record Corner(int x, int y) {}

    private final Map<Corner, Deque<Corner>> edges = new HashMap<>();
    private final List<Corner> starts = new ArrayList<>();

    private QrOutline() {}

    /** Closed shapes; each ends where it begins. */
    public static List<List<Corner>> of(QrCode code) {
        var outline = new QrOutline();
        for (int y = 0; y < code.size(); y++)
            for (int x = 0; x < code.size(); x++) if (code.isDark(x, y)) outline.around(code, x, y);
        return outline.shapes();
    }

    /** Clockwise, where the neighbour is light. */
    private void around(QrCode code, int x, int y) {
        if (!code.isDark(x, y - 1)) edge(x, y, x + 1, y);
        if (!code.isDark(x + 1, y)) edge(x + 1, y, x + 1, y + 1);
        if (!code.isDark(x, y + 1)) edge(x + 1, y + 1, x, y + 1);
        if (!code.isDark(x - 1, y)) edge(x, y + 1, x, y);
    }

    private void edge(int fromX, int fromY, int toX, int toY) {
        var from = new Corner(fromX, fromY);
        edges.computeIfAbsent(from, corner -> new ArrayDeque<>()).add(new Corner(toX, toY));
        starts.add(from);
    }

    private List<List<Corner>> shapes() {
        var shapes = new ArrayList<List<Corner>>();
        for (var start : starts) {
            var corners = new ArrayList<Corner>();
            for (var next = onFrom(start); next != null; next = onFrom(next)) {
                if (corners.isEmpty()) corners.add(start);
                if (corners.size() > 1 && straight(corners.get(corners.size() - 2), corners.getLast(), next))
                    corners.removeLast();
                corners.add(next);
            }
            if (!corners.isEmpty()) shapes.add(corners);
        }
        return shapes;
    }

    private @Nullable Corner onFrom(Corner corner) {
        var edges = this.edges.get(corner);
        return edges == null ? null : edges.poll();
    }

    private static boolean straight(Corner first, Corner second, Corner third) {
        return first.x() == second.x() && second.x() == third.x() || first.y() == second.y() && second.y() == third.y();
    }
}

package stammkunde.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text that stays within its room: over several lines, then smaller, and cut off if even that is too long.
 *
 * @param size in points
 */
record Fitted(List<String> lines, double size) {

    /** How wide a text is at a size of one point, in millimetres. */
    interface Ruler {
        double width(String text);
    }

    /** @param most lines at most; @param smallest size that can still be read */
    static Fitted of(String text, Ruler ruler, double width, int most, double largest, double smallest) {
        for (var size = largest; size >= smallest; size -= 0.25) {
            var room = width / size;
            if (Arrays.stream(text.split(" ")).anyMatch(word -> ruler.width(word) > room)) continue;
            var lines = lines(text, ruler, room);
            if (lines.size() <= most) return new Fitted(lines, size);
        }
        var lines = lines(text, ruler, width / smallest);
        if (lines.size() <= most) return new Fitted(lines, smallest);
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.getLast(), ruler, width / smallest));
        return new Fitted(kept, smallest);
    }

    /** Parted between words, and inside one only if it is longer than a line. */
    private static List<String> lines(String text, Ruler ruler, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (ruler.width(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) lines.add(line);
            line = word;
            while (ruler.width(line) > width) {
                var end = fitting(line, ruler, width);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        if (!line.isEmpty()) lines.add(line);
        return lines;
    }

    private static int fitting(String line, Ruler ruler, double width) {
        var end = line.length();
        while (end > 1 && ruler.width(line.substring(0, end)) > width) end = line.offsetByCodePoints(end, -1);
        return Math.max(end, line.offsetByCodePoints(0, 1));
    }

    private static String cut(String line, Ruler ruler, double width) {
        var shorter = line;
        while (!shorter.isEmpty() && ruler.width(shorter + "…") > width)
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1))
                    .stripTrailing();
        return shorter + "…";
    }
}

package stammkunde.choosing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the free times of several days into common rows. A row is a time on the branch's wall clock; the hour that the
 * clock shows twice in October has rows of its own for its second time.
 */
final class TimesTable {

    /** By hours of the day. */
    enum PartOfDay {
        MORNING(0, 12),
        AFTERNOON(12, 18),
        EVENING(18, 24);

        private final int first;
        private final int until;

        PartOfDay(int first, int until) {
            this.first = row(first * 60, false);
            this.until = row(until * 60, false);
        }

        /** Key of its name: {@code booking.MORNING}. */
        String key() {
            return "booking." + name();
        }
    }

    private final ZoneId zone;
    private final BitSet rows = new BitSet(2 * 24 * 60);
    private final List<Map<Integer, Instant>> days = new ArrayList<>();

    /** @param days the free times of each day */
    TimesTable(ZoneId zone, List<List<Instant>> days) {
        this.zone = zone;
        for (var starts : days) {
            var byRow = new HashMap<Integer, Instant>();
            for (var start : starts) byRow.put(row(start), start);
            byRow.keySet().forEach(rows::set);
            this.days.add(byRow);
        }
    }

    /** The parts of the day in which anything is free on any day. */
    List<PartOfDay> parts() {
        var parts = new ArrayList<PartOfDay>();
        for (var part : PartOfDay.values()) {
            var first = rows.nextSetBit(part.first);
            if (first >= 0 && first < part.until) parts.add(part);
        }
        return parts;
    }

    /** For each row of that part the day's free time, or null. */
    List<@Nullable Instant> column(int day, PartOfDay part) {
        var column = new ArrayList<@Nullable Instant>();
        for (var row = rows.nextSetBit(part.first); row >= 0 && row < part.until; row = rows.nextSetBit(row + 1))
            column.add(days.get(day).get(row));
        return column;
    }

    private int row(Instant start) {
        var local = LocalDateTime.ofInstant(start, zone);
        return row(local.getHour() * 60 + local.getMinute(), isSecond(start, local));
    }

    private static int row(int minute, boolean second) {
        return minute * 2 + (second ? 1 : 0);
    }

    private boolean isSecond(Instant start, LocalDateTime local) {
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.size() > 1 && !zone.getRules().getOffset(start).equals(offsets.getFirst());
    }
}

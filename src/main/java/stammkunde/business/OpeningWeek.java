package stammkunde.business;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The ordinary week: each day's spans in order, breaks between them; a day without any is closed. */
public record OpeningWeek(Map<DayOfWeek, List<OpeningSpan>> days) {

    public OpeningWeek {
        var sorted = new EnumMap<DayOfWeek, List<OpeningSpan>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var spans = days.getOrDefault(day, List.of()).stream().sorted().toList();
            if (anyOverlap(spans)) throw new IllegalArgumentException("hours of %s overlap: %s".formatted(day, spans));
            sorted.put(day, spans);
        }
        days = Map.copyOf(sorted);
    }

    public List<OpeningSpan> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    public static boolean anyOverlap(Collection<OpeningSpan> spans) {
        var sorted = spans.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) if (sorted.get(i - 1).overlaps(sorted.get(i))) return true;
        return false;
    }
}

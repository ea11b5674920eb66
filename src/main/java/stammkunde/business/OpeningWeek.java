package stammkunde.business;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The ordinary week: each day's spans in order, breaks between them. Closed days are not in the map. */
public record OpeningWeek(Map<DayOfWeek, List<OpeningSpan>> days) {

    /** Never open. */
    public static final OpeningWeek NONE = new OpeningWeek(Map.of());

    /** Open day and night. */
    public static final OpeningWeek NONSTOP = new OpeningWeek(
            Arrays.stream(DayOfWeek.values()).collect(toMap(identity(), _ -> List.of(OpeningSpan.DAY))));

    public OpeningWeek {
        var sorted = new EnumMap<DayOfWeek, List<OpeningSpan>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var spans = days.getOrDefault(day, List.of()).stream().sorted().toList();
            if (anyOverlap(spans)) throw new IllegalArgumentException("hours of %s overlap: %s".formatted(day, spans));
            if (!spans.isEmpty()) sorted.put(day, spans);
        }
        days = Map.copyOf(sorted);
    }

    public List<OpeningSpan> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public static boolean anyOverlap(Collection<OpeningSpan> spans) {
        var sorted = spans.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) if (sorted.get(i - 1).overlaps(sorted.get(i))) return true;
        return false;
    }
}

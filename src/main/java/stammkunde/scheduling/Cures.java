package stammkunde.scheduling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.DueKindId;

/**
 * Which kind of appointment deals with what falls due: the one that the business has chosen, else the one that is called
 * like it. Pure.
 *
 * @param inspection for the vehicle inspection; null: found by its name
 * @param others     those that the business has chosen
 */
public record Cures(@Nullable ServiceId inspection, Map<DueKindId, ServiceId> others) {

    public static final Cures BY_NAME = new Cures(null, Map.of());
    private static final int STEM = 5;

    public Cures {
        others = Map.copyOf(others);
    }

    /** @param kind null: the vehicle inspection */
    public @Nullable ServiceId chosen(@Nullable DueKindId kind) {
        return kind == null ? inspection : others.get(kind);
    }

    /** One of those offered; what was chosen and isn't offered is not replaced by something of a similar name. */
    public Optional<Service> of(@Nullable DueKindId kind, String label, List<Service> offered) {
        var chosen = chosen(kind);
        return chosen == null
                ? byName(label, offered)
                : offered.stream().filter(one -> one.id().equals(chosen)).findFirst();
    }

    public static Optional<Service> byName(String label, List<Service> offered) {
        return offered.stream()
                .filter(service -> likeness(label, service.name()) > 0)
                .max(Comparator.comparingInt(service -> likeness(label, service.name())));
    }

    /** „HU“ is like „HU und AU“, „Räderwechsel“ like „Wechsel der Räder“. */
    static int likeness(String one, String other) {
        var sum = 0;
        for (var word : words(one)) for (var second : words(other)) sum += alike(word, second);
        return sum;
    }

    private static int alike(String word, String other) {
        if (word.equals(other)) return 2;
        var shorter = word.length() < other.length() ? word : other;
        var longer = word.length() < other.length() ? other : word;
        return shorter.length() >= STEM && longer.contains(shorter.substring(0, Math.max(STEM, shorter.length() - 2)))
                ? 1
                : 0;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.GERMAN).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1 && !word.equals("und"))
                .toList();
    }
}

package stammkunde.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What erasing a person would do, in words that the face knows.
 *
 * @param gone     how many of what go
 * @param kept     what a law obliges to keep
 * @param obstacles how many of what must be settled before: open appointments
 */
public record ErasurePlan(Map<String, Integer> gone, List<Kept> kept, Map<String, Integer> obstacles) {

    /**
     * @param what  ORDER, CONSENT
     * @param until the last day
     */
    public record Kept(String what, int count, LocalDate until) {}

    public static final ErasurePlan NOTHING = new ErasurePlan(Map.of(), List.of(), Map.of());

    public boolean isPossible() {
        return obstacles.values().stream().allMatch(count -> count == 0);
    }

    ErasurePlan and(ErasurePlan other) {
        var allGone = new LinkedHashMap<>(gone);
        other.gone.forEach((what, count) -> allGone.merge(what, count, Integer::sum));
        var allKept = new ArrayList<>(kept);
        allKept.addAll(other.kept);
        var allObstacles = new LinkedHashMap<>(obstacles);
        other.obstacles.forEach((what, count) -> allObstacles.merge(what, count, Integer::sum));
        return new ErasurePlan(allGone, allKept, allObstacles);
    }
}

package stammkunde.scheduling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each need of an appointment a resource of its own: no resource serves two needs of one appointment.
 * Found by augmenting paths, so a way is found whenever there is one.
 */
final class Pairing {

    private final List<List<ResourceId>> options;
    private final Map<ResourceId, Integer> needOf = new HashMap<>();

    private Pairing(List<List<ResourceId>> options) {
        this.options = options;
    }

    /**
     * @param options per need, in order of preference
     * @return one resource per need; the first need gets the most preferred one with which the others still get one, and so on
     */
    static Optional<List<ResourceId>> of(List<List<ResourceId>> options) {
        if (!isPossible(options)) return Optional.empty();

        var decided = new ArrayList<>(options);
        for (var need = 0; need < decided.size(); need++)
            for (var resource : options.get(need)) {
                decided.set(need, List.of(resource));
                if (isPossible(decided)) break;
            }
        return Optional.of(decided.stream().map(List::getFirst).toList());
    }

    static boolean isPossible(List<List<ResourceId>> options) {
        var pairing = new Pairing(options);
        for (var need = 0; need < options.size(); need++) if (!pairing.serve(need, new HashSet<>())) return false;
        return true;
    }

    private boolean serve(int need, Set<ResourceId> tried) {
        for (var resource : options.get(need)) {
            if (!tried.add(resource)) continue;

            var rival = needOf.get(resource);
            if (rival == null || serve(rival, tried)) {
                needOf.put(resource, need);
                return true;
            }
        }
        return false;
    }
}

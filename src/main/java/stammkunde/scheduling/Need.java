package stammkunde.scheduling;

import java.util.Collection;
import java.util.List;

/** One thing an appointment needs: any one of the candidates, which stand in order of preference. */
public record Need(List<ResourceTimes> candidates) {

    public Need {
        candidates = List.copyOf(candidates);
    }

    Need only(Collection<ResourceId> wanted) {
        return new Need(
                candidates.stream().filter(one -> wanted.contains(one.id())).toList());
    }
}

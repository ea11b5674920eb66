package stammkunde.scheduling;

import java.util.List;

/** One thing an appointment needs: any one of the candidates, which stand in order of preference. */
public record Need(List<ResourceTimes> candidates) {

    public Need {
        candidates = List.copyOf(candidates);
    }
}

package stammkunde.scheduling;

import java.util.List;

/** What speaks against one candidate at one start; nothing if it is free. */
public record ResourceVerdict(ResourceId resource, List<Reason.OfResource> against) {

    public boolean isFree() {
        return against.isEmpty();
    }
}

package stammkunde.scheduling;

import java.time.Instant;
import java.util.List;

/**
 * „Warum (nicht)?“ for one start.
 *
 * @param against what speaks against the start, whatever is free
 * @param needs per need, in order of preference, what speaks against each candidate
 */
public record SlotExplanation(Instant start, List<Reason.OfStart> against, List<List<ResourceVerdict>> needs) {

    public boolean isBookable() {
        return against.isEmpty()
                && needs.stream().allMatch(need -> need.stream().anyMatch(ResourceVerdict::isFree));
    }
}

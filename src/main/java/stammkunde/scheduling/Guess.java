package stammkunde.scheduling;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stammkunde.shared.TimeSpan;

/**
 * Whose claims a wish will have to be held against, by rules that may have changed since: so they can be read together
 * with the version of the rules that hold.
 */
record Guess(Set<ResourceId> resources, TimeSpan claim) {

    /** @param remembered null: nothing is known yet */
    static Guess of(@Nullable SchedulingRules remembered, BookingRequest wish) {
        var nothing =
                new Guess(Set.of(), new TimeSpan(wish.start(), wish.start().plusSeconds(1)));
        if (remembered == null) return nothing;

        return remembered
                .find(wish.service())
                .map(service -> {
                    var resources = new HashSet<ResourceId>(wish.wanted() == null ? List.of() : wish.wanted());
                    for (var need : remembered.needs(service, wish.branch()))
                        for (var candidate : need.candidates()) resources.add(candidate.id());
                    return new Guess(resources, service.claim(wish.start()));
                })
                .orElse(nothing);
    }

    /** The claims that were read by it are all that matter. */
    boolean covers(Offer offer, Instant start) {
        return claim.equals(offer.claim(start)) && resources.containsAll(offer.candidates());
    }
}

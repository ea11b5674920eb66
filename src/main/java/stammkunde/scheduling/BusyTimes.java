package stammkunde.scheduling;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is occupied on each lane of each resource, buffers included. Twenty thousand spans are read for one search, so
 * they are kept as bare numbers; a span that does not begin or end on five minutes is widened until it does.
 */
public final class BusyTimes {

    public static final BusyTimes NONE = new BusyTimes(Map.of());

    private static final BusyLane[] NO_LANES = {};

    private final Map<ResourceId, @Nullable BusyLane[]> lanes;

    private BusyTimes(Map<ResourceId, @Nullable BusyLane[]> lanes) {
        this.lanes = lanes;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static BusyTimes of(Collection<Occupation> occupations) {
        var busy = builder();
        for (var each : occupations)
            busy.add(
                    each.resource(),
                    each.lane(),
                    each.span().from(),
                    each.span().until());
        return busy.build();
    }

    /** @return null if nothing is known to occupy that lane */
    @Nullable
    BusyLane lane(ResourceId resource, int lane) {
        var known = lanes.getOrDefault(resource, NO_LANES);
        return lane < known.length ? known[lane] : null;
    }

    /** Collects spans in any order. Fastest when those of one resource come together. */
    public static final class Builder {

        private final Map<ResourceId, @Nullable BusyLane[]> lanes = new HashMap<>();
        private @Nullable ResourceId lastResource;
        private @Nullable BusyLane[] lastLanes = NO_LANES;

        private Builder() {}

        public Builder add(ResourceId resource, int lane, Instant from, Instant until) {
            var untilSecond = until.getEpochSecond() + (until.getNano() > 0 ? 1 : 0);
            return add(resource, lane, from.getEpochSecond(), untilSecond);
        }

        public Builder add(ResourceId resource, int lane, long fromEpochSecond, long untilEpochSecond) {
            lane(resource, lane).addSeconds(fromEpochSecond, untilEpochSecond);
            return this;
        }

        BusyLane lane(ResourceId resource, int lane) {
            if (!resource.equals(lastResource)) {
                lastResource = resource;
                lastLanes = lanes.getOrDefault(resource, NO_LANES);
            }
            if (lane >= lastLanes.length) {
                lastLanes = Arrays.copyOf(lastLanes, lane + 1);
                lanes.put(resource, lastLanes);
            }
            var found = lastLanes[lane];
            return found != null ? found : (lastLanes[lane] = new BusyLane());
        }

        public BusyTimes build() {
            return new BusyTimes(lanes);
        }
    }
}

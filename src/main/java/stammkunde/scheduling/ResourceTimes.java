package stammkunde.scheduling;

import stammkunde.business.OpeningWeek;

/**
 * What slot search must know of a resource.
 *
 * @param capacity how many appointments it takes at once: it has that many lanes
 * @param week its own weekly hours; if empty, it follows its branch
 */
public record ResourceTimes(ResourceId id, int capacity, OpeningWeek week) {

    public ResourceTimes {
        if (capacity < 1) throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
    }
}

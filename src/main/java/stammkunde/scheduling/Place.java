package stammkunde.scheduling;

/** One lane of a resource: what a claim occupies. A resource of capacity n has the lanes 0..n-1. */
public record Place(ResourceId resource, int lane) {}

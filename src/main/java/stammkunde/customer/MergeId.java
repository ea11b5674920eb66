package stammkunde.customer;

import java.util.UUID;

public record MergeId(UUID value) {}

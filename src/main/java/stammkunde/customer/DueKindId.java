package stammkunde.customer;

import java.util.UUID;

public record DueKindId(UUID value) {}

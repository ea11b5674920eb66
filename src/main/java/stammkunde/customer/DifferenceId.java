package stammkunde.customer;

import java.util.UUID;

public record DifferenceId(UUID value) {}

package stammkunde.business;

import java.util.UUID;

public record BranchId(UUID value) {}

package stammkunde.business;

import java.util.UUID;

public record StaffId(UUID value) {}

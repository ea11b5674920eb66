package stammkunde.business;

import java.util.UUID;

public record HostId(UUID value) {}

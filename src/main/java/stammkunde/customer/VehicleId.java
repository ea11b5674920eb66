package stammkunde.customer;

import java.util.UUID;

public record VehicleId(UUID value) {}

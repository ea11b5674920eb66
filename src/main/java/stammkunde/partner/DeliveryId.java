package stammkunde.partner;

import java.util.UUID;

public record DeliveryId(UUID value) {}

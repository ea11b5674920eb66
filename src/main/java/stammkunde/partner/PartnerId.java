package stammkunde.partner;

import java.util.UUID;

public record PartnerId(UUID value) {}

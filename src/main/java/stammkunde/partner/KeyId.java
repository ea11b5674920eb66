package stammkunde.partner;

import java.util.UUID;

public record KeyId(UUID value) {}

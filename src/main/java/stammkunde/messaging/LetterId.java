package stammkunde.messaging;

import java.util.UUID;

public record LetterId(UUID value) {}

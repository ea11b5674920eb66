package stammkunde.exchange;

import java.util.UUID;

public record RunId(UUID value) {}

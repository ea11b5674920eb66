package stammkunde.partner;

import java.util.UUID;

public record WebhookId(UUID value) {}

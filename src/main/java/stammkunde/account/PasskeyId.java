package stammkunde.account;

import java.util.UUID;

public record PasskeyId(UUID value) {}

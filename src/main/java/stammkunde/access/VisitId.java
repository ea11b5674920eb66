package stammkunde.access;

import java.util.UUID;

/** Names a visit among the business's; not the secret that opens it. */
public record VisitId(UUID value) {}

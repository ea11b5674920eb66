package stammkunde.customer;

import java.util.UUID;

public record FieldId(UUID value) {}

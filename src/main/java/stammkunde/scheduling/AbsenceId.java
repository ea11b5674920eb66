package stammkunde.scheduling;

import java.util.UUID;

public record AbsenceId(UUID value) {}

package stammkunde.business;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Closed days, „Betriebsferien“: the first and the last are both closed.
 *
 * @param branch null: all branches
 */
public record Closure(UUID id, @Nullable BranchId branch, LocalDate from, LocalDate until, String reason) {}

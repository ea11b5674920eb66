package stammkunde.scheduling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.shared.TimeSpan;

/**
 * A claim on a lane as staff wants to read about it.
 *
 * @param span what is occupied, buffers included
 * @param core without buffers: when the appointment itself takes place
 * @param about the appointment or absence, for a link; null for a hold
 */
public record Occupation(
        ResourceId resource,
        int lane,
        Kind kind,
        TimeSpan span,
        TimeSpan core,
        @Nullable UUID about) {

    public enum Kind {
        APPOINTMENT,
        HOLD,
        ABSENCE
    }
}

package stammkunde.access;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.business.StaffId;

/**
 * Whether a customer can get into the portal by code.
 *
 * @param issuedAt empty: there has never been a code
 * @param issuedBy null: a program
 * @param open     false once staff has switched the portal off
 */
public record PortalAccess(
        Optional<Instant> issuedAt, @Nullable StaffId issuedBy, boolean open) {

    static final PortalAccess NONE = new PortalAccess(Optional.empty(), null, true);

    public boolean hasCode() {
        return issuedAt.isPresent();
    }
}

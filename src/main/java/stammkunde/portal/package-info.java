/**
 * The customers' face: what is theirs, booking without typing anything again. Entered by code or link; each route says
 * how sure of the visitor it must be.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "business",
            "embedding",
            "customer",
            "host",
            "messaging",
            "access",
            "account",
            "scheduling",
            "campaign",
            "exchange",
            "choosing"
        })
@NullMarked
package stammkunde.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The public booking page of a business and everything that belongs to it: the confirmation with its ways to move and
 * cancel, legal texts, brand. Mounted at {@code /b/{slug}}; needs neither cookies nor JavaScript.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "business",
            "embedding",
            "customer",
            "messaging",
            "scheduling",
            "choosing"
        })
@NullMarked
package stammkunde.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Programs that work for a business: their keys and what these allow, repeated requests that happen once, and webhooks.
 *
 * <p>Promises that a webhook is told of everything that was committed, at least once, and of nothing that wasn't.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "keys",
            "outside",
            "business",
            "live",
            "customer",
            "messaging",
            "access",
            "scheduling"
        })
@NullMarked
package stammkunde.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

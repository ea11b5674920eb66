/**
 * „Kampagnen“: who is written to of the business's own accord, with what, when, and what came of it. Nobody gets a letter
 * who does not agree at the moment it is sent; docs/decisions/150-campaigns.md says how that is held.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "keys", "business", "live", "customer", "messaging", "access", "scheduling"})
@NullMarked
package stammkunde.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

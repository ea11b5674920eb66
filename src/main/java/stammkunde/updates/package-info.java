/**
 * „Aktualisierungsmails“: what customers change about themselves reaches the address that the business has set, with old and
 * new values (D11). Listens to the customer file; nothing calls it.
 */
@ApplicationModule(allowedDependencies = {"shared", "business", "customer", "messaging"})
@NullMarked
package stammkunde.updates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Delivers e-mail and SMS; knows addresses and texts, never what they are about. */
@ApplicationModule(allowedDependencies = {"shared", "keys", "business", "customer"})
@NullMarked
package stammkunde.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

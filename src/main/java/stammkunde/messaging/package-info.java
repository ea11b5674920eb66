/**
 * Delivers e-mail and SMS. Whoever causes a letter adds it to the {@link stammkunde.messaging.Outbox} in its own
 * transaction; workers render and send it later, and record what became of it.
 */
@ApplicationModule(allowedDependencies = {"shared", "business", "web", "customer"})
@NullMarked
package stammkunde.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

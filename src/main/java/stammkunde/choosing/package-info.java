/**
 * Choosing a service, a branch and a time, and looking after the appointment made of it: what the booking page and the
 * portal have in common, ready to print. Knows no routes of its own: where a choice leads is its caller's {@link Home}.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "business", "embedding", "customer", "scheduling"})
@NullMarked
package stammkunde.choosing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

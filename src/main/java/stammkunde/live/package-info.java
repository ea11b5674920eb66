/**
 * Tells open desk pages that something changed: whoever changes it announces it in the same transaction, PostgreSQL
 * carries it to every process, each process passes it on by server-sent events. A missed event costs freshness, never
 * truth: the page's next load is right.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package stammkunde.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

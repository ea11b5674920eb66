/**
 * Which business an address stands for: a business's own host name shows its pages and nobody else's, the installation's
 * address shows everybody's by slug, an unknown name shows nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "business", "live"})
@NullMarked
package stammkunde.host;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

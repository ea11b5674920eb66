/** The installation's secrets: keys kept outside of the database, and random tokens. No business rules. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stammkunde.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

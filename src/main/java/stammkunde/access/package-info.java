/**
 * How customers get in: portal codes, the visits they open, trust levels, and codes sent to addresses on file. No pages:
 * the portal asks what a visit may do, the desk shows and ends visits.
 */
@ApplicationModule(allowedDependencies = {"shared", "keys", "business", "live", "customer", "messaging"})
@NullMarked
package stammkunde.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What the program asks of the internet where somebody else chose the address: public addresses only, looked up once, and
 * the same one connected to (R-SEC-48).
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stammkunde.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

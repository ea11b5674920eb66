/**
 * The customer file: people and firms a business knows, how to reach them, and finding them again, also misspelt.
 * Nobody gets into it by booking: staff decides who is whom (T6).
 */
@ApplicationModule(allowedDependencies = {"shared", "business", "live"})
@NullMarked
package stammkunde.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

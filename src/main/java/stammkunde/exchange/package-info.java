/**
 * Data exchange with dealer management systems (DMS): their files in, by browser, command line and SFTP; the changes made
 * here out. Writes cards and vehicles through the customer file's doors, many at a time.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "keys", "business", "live", "customer", "messaging", "access", "scheduling"})
@NullMarked
package stammkunde.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

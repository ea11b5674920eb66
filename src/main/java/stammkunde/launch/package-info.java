/** How the program is started and kept: commands, the embedded database, backup, audit. Nothing uses this module. */
@ApplicationModule(allowedDependencies = {"shared", "keys"})
@NullMarked
package stammkunde.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

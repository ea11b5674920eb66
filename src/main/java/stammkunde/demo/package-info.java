/**
 * Demo mode only: four lifelike businesses, and {@code /demo} with the ways in and the mailbox that shows every letter
 * instead of sending it. Nothing here exists in a served installation.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "keys",
            "business",
            "embedding",
            "web",
            "customer",
            "messaging",
            "access",
            "account",
            "scheduling",
            "campaign",
            "exchange",
            "exchange :: sftp",
            "partner"
        })
@NullMarked
package stammkunde.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

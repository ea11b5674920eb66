/** The back office: everything staff does in a browser. Mounted at {@code /desk}. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "keys",
            "web",
            "business",
            "live",
            "embedding",
            "customer",
            "messaging",
            "print",
            "access",
            "account",
            "scheduling",
            "partner",
            "campaign",
            "exchange",
            "exchange :: sftp"
        })
@NullMarked
package stammkunde.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

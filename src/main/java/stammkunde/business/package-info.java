/**
 * The tenant: a business with its branches, opening hours, legal texts and staff; and
 * {@link stammkunde.business.BusinessTransaction}, the only way to anybody's rows.
 */
@ApplicationModule(allowedDependencies = {"shared", "keys"})
@NullMarked
package stammkunde.business;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Customers' accounts: registration, login with a password, forgotten and one-time passwords, and what staff does when
 * nobody knows whose card a new account belongs to. Opens the same visits as a portal code does. No pages.
 */
@ApplicationModule(allowedDependencies = {"shared", "keys", "business", "live", "customer", "messaging", "access"})
@NullMarked
package stammkunde.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

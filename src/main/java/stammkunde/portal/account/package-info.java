/** A customer's account: login, registration, forgotten and one-time passwords, below a business's public address. */
@NullMarked
package stammkunde.portal.account;

import org.jspecify.annotations.NullMarked;

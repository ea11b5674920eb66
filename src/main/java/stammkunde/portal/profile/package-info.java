/** How the customer is reached, their devices, their calendar. */
@NullMarked
package stammkunde.portal.profile;

import org.jspecify.annotations.NullMarked;

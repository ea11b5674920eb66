/** The link in each letter that advertises: no more of it. */
@NullMarked
package stammkunde.portal.unsubscribe;

import org.jspecify.annotations.NullMarked;

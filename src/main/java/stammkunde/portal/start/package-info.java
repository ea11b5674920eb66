/** The portal's first page: the next appointment first. */
@NullMarked
package stammkunde.portal.start;

import org.jspecify.annotations.NullMarked;

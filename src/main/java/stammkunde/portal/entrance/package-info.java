/** The way in: a scanned code, a typed one, a step that makes a visit surer, and the way out. */
@NullMarked
package stammkunde.portal.entrance;

import org.jspecify.annotations.NullMarked;

/** The first page of a fresh installation: makes its first business. Mounted at {@code /setup}. */
@NullMarked
package stammkunde.desk.setup;

import org.jspecify.annotations.NullMarked;

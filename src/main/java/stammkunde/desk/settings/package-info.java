/** Settings of a business: everything that its owners and managers set in the browser. Mounted at {@code /desk/settings}. */
@NullMarked
package stammkunde.desk.settings;

import org.jspecify.annotations.NullMarked;

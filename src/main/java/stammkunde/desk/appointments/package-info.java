/** One appointment: what was typed, whose it is, what may be done with it, what was done; and new ones by staff. */
@NullMarked
package stammkunde.desk.appointments;

import org.jspecify.annotations.NullMarked;

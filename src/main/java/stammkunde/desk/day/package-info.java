/** „Mein Tag“: new online bookings, today's appointments, how full the week is; and the stream that keeps pages fresh. */
@NullMarked
package stammkunde.desk.day;

import org.jspecify.annotations.NullMarked;

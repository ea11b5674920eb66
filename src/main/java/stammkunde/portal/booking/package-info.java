/** Booking in the portal: vehicle, service, time, one button. Who the customer is, the card knows (W5). */
@NullMarked
package stammkunde.portal.booking;

import org.jspecify.annotations.NullMarked;

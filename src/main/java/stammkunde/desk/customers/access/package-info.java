/** „Zugang“: a customer's QR code, portal and devices. */
@NullMarked
package stammkunde.desk.customers.access;

import org.jspecify.annotations.NullMarked;

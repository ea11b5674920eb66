/** „Buchungsseite“: the QR code for the counter, as picture and as poster. */
@NullMarked
package stammkunde.desk.qr;

import org.jspecify.annotations.NullMarked;

/**
 * The edge to the outside: ready letters go to a mail server (SMTP) or an SMS gateway (HTTP). Knows no business and no
 * database; every way to fail has an {@link stammkunde.messaging.delivery.Outcome}.
 */
@NullMarked
package stammkunde.messaging.delivery;

import org.jspecify.annotations.NullMarked;

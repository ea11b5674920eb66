/** Texts with placeholders, moments in words, the length of an SMS: pure functions, no business, no database. */
@NullMarked
package stammkunde.messaging.text;

import org.jspecify.annotations.NullMarked;

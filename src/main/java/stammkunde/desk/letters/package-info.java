/** „Postausgang“: what has become of each mail and SMS. */
@NullMarked
package stammkunde.desk.letters;

import org.jspecify.annotations.NullMarked;

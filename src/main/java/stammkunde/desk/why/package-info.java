/** „Warum (nicht)?“: for any service, place and date, what opens or closes each time. */
@NullMarked
package stammkunde.desk.why;

import org.jspecify.annotations.NullMarked;

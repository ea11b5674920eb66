/** How staff gets in and out: password, second factor, reset, invitation, and what belongs to one's own access. */
@NullMarked
package stammkunde.desk.signin;

import org.jspecify.annotations.NullMarked;

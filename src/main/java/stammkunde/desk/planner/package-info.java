/** The day and the week as columns: what stands where, what may be moved, and who is away. */
@NullMarked
package stammkunde.desk.planner;

import org.jspecify.annotations.NullMarked;

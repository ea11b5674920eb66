/** „Kampagnen“: whom, what, when, and what came of it. */
@NullMarked
package stammkunde.desk.campaigns;

import org.jspecify.annotations.NullMarked;

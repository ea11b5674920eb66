/** „Konten zuordnen“: who registered online and belongs to no card yet. */
@NullMarked
package stammkunde.desk.accounts;

import org.jspecify.annotations.NullMarked;

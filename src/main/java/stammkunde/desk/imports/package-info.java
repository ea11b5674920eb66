/** „Datenübernahme“: files of the dealer system, their reports, their columns, and how they come and go. */
@NullMarked
package stammkunde.desk.imports;

import org.jspecify.annotations.NullMarked;

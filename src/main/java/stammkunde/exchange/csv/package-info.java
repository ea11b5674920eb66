/** Reading and writing tables as text files, whoever wrote them. Knows no database and no business. */
@NullMarked
package stammkunde.exchange.csv;

import org.jspecify.annotations.NullMarked;

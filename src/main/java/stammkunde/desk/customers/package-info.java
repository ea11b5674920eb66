/** „Kunden“: finding, reading and writing customer cards. */
@NullMarked
package stammkunde.desk.customers;

import org.jspecify.annotations.NullMarked;

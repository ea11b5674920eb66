/** The customer's appointments: what comes, what was, and each one with its ways to move and cancel (D12). */
@NullMarked
package stammkunde.portal.appointments;

import org.jspecify.annotations.NullMarked;

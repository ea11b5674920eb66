/** The customer's vehicles and what falls due. */
@NullMarked
package stammkunde.portal.vehicles;

import org.jspecify.annotations.NullMarked;

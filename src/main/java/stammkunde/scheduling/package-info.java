/**
 * Who may use what, when: services, resources, availability, appointments.
 *
 * <p>Promises that no two claims on one lane of a resource overlap; the database enforces it ({@code claim_no_overlap}).
 *
 * <p>Availability is a pure function: {@link SlotSearch} finds the bookable starts, {@link SlotExplanation} says why a
 * start is or is not among them. docs/algorithms/availability.md tells how, in prose.
 */
@ApplicationModule(allowedDependencies = {"shared", "business", "live", "customer", "messaging", "access"})
@NullMarked
package stammkunde.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

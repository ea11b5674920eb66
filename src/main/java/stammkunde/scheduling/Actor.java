package stammkunde.scheduling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.business.StaffId;
import stammkunde.customer.CustomerId;

/** Who did something to an appointment. What visitors and customers may do is limited by rules; staff may always. */
public sealed interface Actor {

    /** Somebody without an account: through the booking page, or by the link in a letter. */
    record Visitor() implements Actor {}

    record Staff(StaffId id) implements Actor {}

    record Customer(CustomerId id) implements Actor {}

    record System() implements Actor {}

    enum Kind {
        VISITOR,
        CUSTOMER,
        STAFF,
        SYSTEM
    }

    default boolean isStaff() {
        return this instanceof Staff;
    }

    /** Bound by the online rules: lead time, horizon, cancellation limit, what is bookable by whom. */
    default boolean isOutside() {
        return this instanceof Visitor || this instanceof Customer;
    }

    default Kind kind() {
        return switch (this) {
            case Visitor _ -> Kind.VISITOR;
            case Customer _ -> Kind.CUSTOMER;
            case Staff _ -> Kind.STAFF;
            case System _ -> Kind.SYSTEM;
        };
    }

    /** The id of the member of staff or the customer, if it was one. */
    default @Nullable UUID subject() {
        return switch (this) {
            case Customer customer -> customer.id().value();
            case Staff staff -> staff.id().value();
            case Visitor _, System _ -> null;
        };
    }
}

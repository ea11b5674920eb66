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

    /**
     * A partner's program, for a customer or for somebody without a card, and bound by the rules for those.
     *
     * @param name     as the partner was called then
     * @param customer null: somebody without a card
     */
    record Partner(UUID id, String name, @Nullable CustomerId customer) implements Actor {}

    record System() implements Actor {}

    enum Kind {
        VISITOR,
        CUSTOMER,
        STAFF,
        PARTNER,
        SYSTEM
    }

    default boolean isStaff() {
        return this instanceof Staff;
    }

    /** Bound by the online rules: lead time, horizon, cancellation limit, what is bookable by whom. */
    default boolean isOutside() {
        return this instanceof Visitor || this instanceof Customer || this instanceof Partner;
    }

    /** Whose own doing it counts as. */
    default @Nullable CustomerId self() {
        return switch (this) {
            case Customer customer -> customer.id();
            case Partner partner -> partner.customer();
            case Visitor _, Staff _, System _ -> null;
        };
    }

    /** Of a partner; others are called what they are called now. */
    default String name() {
        return this instanceof Partner partner ? partner.name() : "";
    }

    default Kind kind() {
        return switch (this) {
            case Visitor _ -> Kind.VISITOR;
            case Customer _ -> Kind.CUSTOMER;
            case Staff _ -> Kind.STAFF;
            case Partner _ -> Kind.PARTNER;
            case System _ -> Kind.SYSTEM;
        };
    }

    /** The id of the member of staff, the customer or the partner, if it was one. */
    default @Nullable UUID subject() {
        return switch (this) {
            case Customer customer -> customer.id().value();
            case Staff staff -> staff.id().value();
            case Partner partner -> partner.id();
            case Visitor _, System _ -> null;
        };
    }
}

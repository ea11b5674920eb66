package stammkunde.customer;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.business.StaffId;

/** Who changes the customer file. */
public sealed interface By {

    record Staff(StaffId id) implements By {}

    /** The customer in the portal. */
    record Customer(CustomerId id) implements By {}

    /** A program: import, demo. */
    record System() implements By {}

    enum Kind {
        STAFF,
        CUSTOMER,
        SYSTEM
    }

    static By of(Kind kind, @Nullable UUID subject) {
        return switch (kind) {
            case STAFF -> new Staff(new StaffId(Objects.requireNonNull(subject)));
            case CUSTOMER -> new Customer(new CustomerId(Objects.requireNonNull(subject)));
            case SYSTEM -> new System();
        };
    }

    default Kind kind() {
        return switch (this) {
            case Staff _ -> Kind.STAFF;
            case Customer _ -> Kind.CUSTOMER;
            case System _ -> Kind.SYSTEM;
        };
    }

    /** Null: it was none. */
    default @Nullable StaffId staff() {
        return this instanceof Staff staff ? staff.id() : null;
    }

    default @Nullable UUID subject() {
        return switch (this) {
            case Staff staff -> staff.id().value();
            case Customer customer -> customer.id().value();
            case System _ -> null;
        };
    }
}

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

    /**
     * A partner's program, through the API.
     *
     * @param name as the partner was called then: it stays in the history when the partner is gone
     */
    record Partner(UUID id, String name) implements By {}

    /** A program of our own: import, demo. */
    record System() implements By {}

    enum Kind {
        STAFF,
        CUSTOMER,
        PARTNER,
        SYSTEM
    }

    /** @param name of a partner */
    static By of(Kind kind, @Nullable UUID subject, String name) {
        return switch (kind) {
            case STAFF -> new Staff(new StaffId(Objects.requireNonNull(subject)));
            case CUSTOMER -> new Customer(new CustomerId(Objects.requireNonNull(subject)));
            case PARTNER -> new Partner(Objects.requireNonNull(subject), name);
            case SYSTEM -> new System();
        };
    }

    default Kind kind() {
        return switch (this) {
            case Staff _ -> Kind.STAFF;
            case Customer _ -> Kind.CUSTOMER;
            case Partner _ -> Kind.PARTNER;
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
            case Partner partner -> partner.id();
            case System _ -> null;
        };
    }

    /** Empty: others are called what they are called now. */
    default String name() {
        return this instanceof Partner partner ? partner.name() : "";
    }
}

package stammkunde.customer;

import java.util.Optional;
import stammkunde.business.BranchId;

/**
 * Which part of the file.
 *
 * @param tag empty: with any or none
 */
public record CustomerFilter(Optional<CustomerData.Kind> kind, Reach reach, String tag, Optional<BranchId> branch) {

    public static final CustomerFilter EVERYBODY = new CustomerFilter(Optional.empty(), Reach.ANY);

    public CustomerFilter(Optional<CustomerData.Kind> kind, Reach reach) {
        this(kind, reach, "", Optional.empty());
    }

    /** How they can be reached. */
    public enum Reach {
        ANY,
        EMAIL,
        MOBILE,
        NOT_AT_ALL
    }
}

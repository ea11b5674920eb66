package stammkunde.customer;

import java.util.Optional;

/** Which part of the file. */
public record CustomerFilter(Optional<CustomerData.Kind> kind, Reach reach) {

    public static final CustomerFilter EVERYBODY = new CustomerFilter(Optional.empty(), Reach.ANY);

    /** How they can be reached. */
    public enum Reach {
        ANY,
        EMAIL,
        MOBILE,
        NOT_AT_ALL
    }
}

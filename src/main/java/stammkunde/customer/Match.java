package stammkunde.customer;

import java.util.Set;

/** A card that may be somebody's, and why it may be. */
public record Match(Customer customer, Set<Reason> reasons) {

    public enum Reason {
        EMAIL,
        PHONE,
        NAME
    }

    /** Two reasons of three: namesakes share one, families share one. */
    public boolean strong() {
        return reasons.size() >= 2;
    }
}

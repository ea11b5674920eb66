package stammkunde.access;

import stammkunde.shared.BusinessId;

/** What a module above keeps about getting in, and need not keep any longer. */
public interface Leftovers {

    /** Inside the business's transaction. @return how many rows */
    int forget(BusinessId business);
}

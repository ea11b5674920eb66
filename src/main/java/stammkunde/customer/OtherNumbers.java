package stammkunde.customer;

import java.util.List;
import stammkunde.shared.BusinessId;

/** What somebody else calls customers, for the search box. Implemented by modules that know; in the transaction under way. */
public interface OtherNumbers {

    /** Whose number this is, whole. @param most as many as are of use */
    List<CustomerId> find(BusinessId business, String number, int most);
}

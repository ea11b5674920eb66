package stammkunde.business;

import java.util.List;
import stammkunde.shared.BusinessId;

/** What came of an e-mail and a password. */
public sealed interface SignIn {

    /** The password is right; usually for one account, but one e-mail may work for several businesses. */
    record Fits(List<Account> accounts) implements SignIn {}

    /** Unknown, inactive, without a password, or the wrong one: nobody learns which. */
    record Wrong() implements SignIn {}

    /** Too many tries; the right password isn't taken either. */
    record Stopped() implements SignIn {}

    record Account(BusinessId business, String businessName, StaffId staff) {}

    /**
     * Where a try comes from.
     *
     * @param address network address of the connection, never of a header
     * @param device  the cookie of {@link KnownDevices}, empty: none
     */
    record Origin(String address, String device) {}
}

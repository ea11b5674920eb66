package stammkunde.desk;

import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.shared.BusinessId;

/** Who makes this request, as resolved from the session: an argument of the desk's controllers. */
public record SignedIn(BusinessId business, StaffId staff, String name, Role role) {}

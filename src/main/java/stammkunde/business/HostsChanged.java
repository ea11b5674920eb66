package stammkunde.business;

import stammkunde.shared.BusinessId;

/** Names of this business may stand for somebody else now; told in this process at once, after the commit. */
public record HostsChanged(BusinessId business) {}

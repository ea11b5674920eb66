package stammkunde.business;

import stammkunde.shared.BusinessId;

/** A name's DNS record stayed away and the name does not count any more; in the transaction that noted it. */
public record HostSwitchedOff(BusinessId business, HostId host) {}

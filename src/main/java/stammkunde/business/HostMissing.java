package stammkunde.business;

import stammkunde.shared.BusinessId;

/** The DNS record of a name that counts has gone; in the transaction that noted it. */
public record HostMissing(BusinessId business, HostId host) {}

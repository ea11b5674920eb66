package stammkunde.scheduling;

import stammkunde.business.Branch;

/** What letters say about an appointment beside its time: what it is, and where. */
record Setting(Service service, Branch branch) {}

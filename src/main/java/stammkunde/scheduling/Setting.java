package stammkunde.scheduling;

import stammkunde.business.Branch;
import stammkunde.business.Business;

/** What letters say about an appointment beside its time: whose it is, what, and where. */
record Setting(Business business, Service service, Branch branch) {

    /** „Kopie an“ (T8); empty: nobody. */
    String copyTo() {
        return service.copyTo().isBlank() ? business.copyTo() : service.copyTo();
    }
}

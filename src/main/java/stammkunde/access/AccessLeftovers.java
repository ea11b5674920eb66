package stammkunde.access;

import org.springframework.stereotype.Service;
import stammkunde.shared.BusinessId;

/** What is over for good and need not be kept: ended visits, old codes, old changes of contact (R-SEC-62). */
@Service
public class AccessLeftovers {

    private final Visits visits;
    private final Verifications verifications;
    private final ContactChanges changes;

    AccessLeftovers(Visits visits, Verifications verifications, ContactChanges changes) {
        this.visits = visits;
        this.verifications = verifications;
        this.changes = changes;
    }

    /** @return how many rows */
    public int forget(BusinessId business) {
        return verifications.forgetEnded(business) + visits.forgetEnded(business) + changes.forgetOld(business);
    }
}

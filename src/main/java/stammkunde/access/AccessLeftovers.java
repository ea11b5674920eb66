package stammkunde.access;

import java.util.List;
import org.springframework.stereotype.Service;
import stammkunde.shared.BusinessId;

/** What is over for good and need not be kept: ended visits, old codes, old changes of contact, links nobody counts any more (R-SEC-62). */
@Service
public class AccessLeftovers {

    private final Visits visits;
    private final Verifications verifications;
    private final ContactChanges changes;
    private final PersonalLinks links;
    private final List<Leftovers> others;

    AccessLeftovers(
            Visits visits,
            Verifications verifications,
            ContactChanges changes,
            PersonalLinks links,
            List<Leftovers> others) {
        this.visits = visits;
        this.verifications = verifications;
        this.changes = changes;
        this.links = links;
        this.others = others;
    }

    /** @return how many rows */
    public int forget(BusinessId business) {
        return verifications.forgetEnded(business)
                + visits.forgetEnded(business)
                + changes.forgetOld(business)
                + links.forgetOld(business)
                + others.stream().mapToInt(one -> one.forget(business)).sum();
    }
}

package stammkunde.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import stammkunde.access.TrustLevel;
import stammkunde.access.Visit;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.Business;
import stammkunde.customer.By;
import stammkunde.customer.Customer;
import stammkunde.scheduling.Actor;
import stammkunde.shared.BusinessId;
import stammkunde.web.Frame;
import stammkunde.web.PortalShell;
import stammkunde.web.Wording;

/**
 * What every page of the portal knows: whose it is, how sure that is, when. An argument of the portal's controllers.
 *
 * @param branches active ones first
 * @param done     what to say about the act before, empty: nothing
 */
public record Portal(
        Visit visit,
        Customer customer,
        Frame frame,
        PortalShell shell,
        Business settings,
        List<Branch> branches,
        Instant now,
        String done) {

    public BusinessId business() {
        return visit.business();
    }

    public Actor actor() {
        return new Actor.Customer(customer.id());
    }

    public By by() {
        return new By.Customer(customer.id());
    }

    public boolean isConfirmed() {
        return visit.level().compareTo(TrustLevel.CONFIRMED) >= 0;
    }

    /** Opened by a link that may have been forwarded: shows first name and end of a plate at most. */
    public boolean isOnlyLinked() {
        return visit.level() == TrustLevel.LINKED;
    }

    public Optional<Branch> branch(BranchId id) {
        return branches.stream().filter(branch -> branch.id().equals(id)).findFirst();
    }

    /** Where a clock is needed and no branch is known: the first one's. */
    public ZoneId zone() {
        return branches.isEmpty() ? ZoneOffset.UTC : branches.getFirst().zone();
    }

    public Wording wording() {
        return frame.wording(zone(), now);
    }

    public Wording wordingAt(BranchId id) {
        return frame.wording(branch(id).map(Branch::zone).orElseGet(this::zone), now);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone());
    }

    public String text(String key, Object... arguments) {
        return frame.text(key, arguments);
    }
}

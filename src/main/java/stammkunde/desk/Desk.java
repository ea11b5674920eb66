package stammkunde.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.Business;
import stammkunde.business.Role;
import stammkunde.scheduling.Actor;
import stammkunde.shared.BusinessId;
import stammkunde.web.DeskShell;
import stammkunde.web.Frame;
import stammkunde.web.Wording;

/**
 * What every page of the desk knows: who looks, at which business, when. An argument of the desk's controllers.
 *
 * @param branches  active ones first
 * @param done      what to say about the act before, empty: nothing
 */
public record Desk(
        SignedIn who,
        Frame frame,
        DeskShell shell,
        Business settings,
        List<Branch> branches,
        Instant now,
        String done) {

    public BusinessId business() {
        return who.business();
    }

    public Actor actor() {
        return new Actor.Staff(who.staff());
    }

    public boolean manages() {
        return who.role().mayActAs(Role.MANAGER);
    }

    public List<Branch> activeBranches() {
        return branches.stream().filter(Branch::active).toList();
    }

    public boolean hasSeveralBranches() {
        return activeBranches().size() > 1;
    }

    public Optional<Branch> branch(BranchId id) {
        return branches.stream().filter(branch -> branch.id().equals(id)).findFirst();
    }

    /** The first one's clock hangs where one must be chosen; a business without a branch keeps Greenwich's. */
    public ZoneId zone() {
        return branches.isEmpty() ? ZoneOffset.UTC : branches.getFirst().zone();
    }

    public ZoneId zoneOf(BranchId id) {
        return branch(id).map(Branch::zone).orElseGet(this::zone);
    }

    public Wording wording() {
        return frame.wording(zone(), now);
    }

    public Wording wordingAt(BranchId id) {
        return frame.wording(zoneOf(id), now);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone());
    }

    public String text(String key, Object... arguments) {
        return frame.text(key, arguments);
    }
}

package stammkunde.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.business.Business;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.Role;
import stammkunde.web.Brand;
import stammkunde.web.DeskShell;
import stammkunde.web.Frame;

/** Makes what surrounds each page of the back office: whose it is, who looks, and what waits. */
@Component
public class DeskShells {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Branches branches;
    private final DeskCounts counts;

    DeskShells(BusinessTransaction transaction, Businesses businesses, Branches branches, DeskCounts counts) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.branches = branches;
        this.counts = counts;
    }

    public DeskShell of(SignedIn staff, Frame frame) {
        return transaction.in(
                staff.business(),
                () -> of(staff, frame, businesses.get(staff.business()), branches.all(staff.business())));
    }

    /** Asked inside the business's transaction. */
    DeskShell of(SignedIn staff, Frame frame, Business business, List<Branch> places) {
        var manages = staff.role().mayActAs(Role.MANAGER);
        var counted = counts.ask();
        return new DeskShell(
                business.name(),
                places.isEmpty() ? "" : places.getFirst().city(),
                business.kind().icon(),
                new Brand(business.accent(), business.radius(), business.appearance()).address(business.slug()),
                staff.name(),
                frame.text("desk.role." + staff.role()),
                counted.newBookings(),
                manages ? counted.deadLetters() : 0,
                counted.differences(),
                counted.accounts(),
                manages,
                staff.role().mayActAs(Role.OWNER));
    }
}

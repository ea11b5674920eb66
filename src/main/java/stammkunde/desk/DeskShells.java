package stammkunde.desk;

import org.springframework.stereotype.Component;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.Role;
import stammkunde.scheduling.Appointments;
import stammkunde.web.Brand;
import stammkunde.web.DeskShell;
import stammkunde.web.Frame;

/** Makes what surrounds each page of the back office: whose it is, who looks, and what waits. */
@Component
public class DeskShells {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Branches branches;
    private final Appointments appointments;

    DeskShells(BusinessTransaction transaction, Businesses businesses, Branches branches, Appointments appointments) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.branches = branches;
        this.appointments = appointments;
    }

    public DeskShell of(SignedIn staff, Frame frame) {
        var manages = staff.role().mayActAs(Role.MANAGER);
        return transaction.in(staff.business(), () -> {
            var business = businesses.get(staff.business());
            var places = branches.all(staff.business());
            return new DeskShell(
                    business.name(),
                    places.isEmpty() ? "" : places.getFirst().city(),
                    business.kind().icon(),
                    new Brand(business.accent(), business.radius()).address(business.slug()),
                    staff.name(),
                    frame.text("desk.role." + staff.role()),
                    appointments.unhandled(staff.business()).size(),
                    0,
                    manages);
        });
    }
}

package stammkunde.portal.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.access.Visits;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.business.Business;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.portal.VisitCookie;
import stammkunde.shared.BusinessId;
import stammkunde.web.Brand;
import stammkunde.web.Frame;

/** Whom to turn to, where that can be known: the address is the business's own, or a browser whose visit has ended still says at which business it was. */
@Component
class EntrancePages {

    private final Visits visits;
    private final Businesses businesses;
    private final Branches branches;

    EntrancePages(Visits visits, Businesses businesses, Branches branches) {
        this.visits = visits;
        this.businesses = businesses;
        this.branches = branches;
    }

    EntrancePage page(HttpServletRequest request, Frame frame, boolean wrong) {
        return BusinessTransaction.only()
                .or(() -> VisitCookie.token(request).flatMap(visits::businessOf))
                .flatMap(this::find)
                .map(business -> of(frame, wrong, business))
                .orElseGet(() -> new EntrancePage(frame, wrong, "", "", "", ""));
    }

    /** The token is only believed as far as there is such a business. */
    private Optional<Business> find(BusinessId business) {
        return businesses.find(business);
    }

    private EntrancePage of(Frame frame, boolean wrong, Business business) {
        var phone = branches.all(business.id()).stream()
                .filter(Branch::active)
                .map(Branch::phone)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse("");
        return new EntrancePage(
                frame.in(business.country().name()),
                wrong,
                business.name(),
                phone,
                new Brand(business.accent(), business.radius(), business.appearance()).address(business.slug()),
                "/b/" + business.slug());
    }
}

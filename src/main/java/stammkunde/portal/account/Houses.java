package stammkunde.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import stammkunde.account.Origin;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.choosing.Visited;
import stammkunde.portal.VisitCookie;
import stammkunde.web.Browsers;
import stammkunde.web.Frame;

/** Opens the {@link House} for a request. */
@Component
public class Houses {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Branches branches;

    Houses(BusinessTransaction transaction, Businesses businesses, Branches branches) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.branches = branches;
    }

    House open(Visited visited, Frame frame) {
        return transaction.in(visited.business(), () -> {
            var phone = branches.all(visited.business()).stream()
                    .filter(Branch::active)
                    .map(Branch::phone)
                    .filter(number -> !number.isEmpty())
                    .findFirst()
                    .orElse("");
            return House.of(businesses.get(visited.business()), frame, phone);
        });
    }

    public static Origin origin(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr(),
                AccountCookies.DEVICE.value(request).orElse(""),
                Browsers.name(request.getHeader(HttpHeaders.USER_AGENT)),
                VisitCookie.token(request).orElse(""));
    }
}

package stammkunde.business;

import org.springframework.stereotype.Component;
import stammkunde.shared.BusinessId;
import stammkunde.shared.PublicAddress;

/**
 * Where a business's customers find it: under its own main host name if it has one, else under the installation's address.
 * The one place from which customers' links are built; staff's pages are under the installation's address only.
 */
@Component
public class Addresses {

    private final PublicAddress installation;
    private final Businesses businesses;

    Addresses(PublicAddress installation, Businesses businesses) {
        this.installation = installation;
        this.businesses = businesses;
    }

    public PublicAddress of(Business business) {
        return business.host().isEmpty() ? installation : installation.on(business.host());
    }

    public PublicAddress of(BusinessId business) {
        return of(businesses.get(business));
    }

    /** The booking page, and what its pages' addresses begin with; no slash at the end. */
    public String bookingPage(Business business) {
        return of(business).of(bookingPath(business));
    }

    /** The same as people type it. */
    public String typedBookingPage(Business business) {
        return of(business).typed(bookingPath(business));
    }

    private static String bookingPath(Business business) {
        return business.host().isEmpty() ? "/b/" + business.slug() : "";
    }
}

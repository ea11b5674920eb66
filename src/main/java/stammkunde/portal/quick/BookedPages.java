package stammkunde.portal.quick;

import org.springframework.stereotype.Component;
import stammkunde.account.Accounts;
import stammkunde.choosing.Managed;
import stammkunde.choosing.Managing;
import stammkunde.portal.Portal;
import stammkunde.portal.appointments.AppointmentPages;

/** The confirmation of what was booked with one tap. */
@Component
class BookedPages {

    private final Accounts accounts;

    BookedPages(Accounts accounts) {
        this.accounts = accounts;
    }

    BookedPage page(Portal portal, Managed managed) {
        return new BookedPage(
                portal,
                AppointmentPages.title(portal, managed),
                AppointmentPages.text(portal, managed),
                new Managing(portal.frame(), managed).card(QuickPages.PATH),
                accounts.offer(portal.business(), portal.customer().id()));
    }
}

package stammkunde.partner;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLinks;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.scheduling.AppointmentId;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** The partners of a business. */
@Service
public class Partners {

    public static final int MOST = 100;

    private final BusinessTransaction transaction;
    private final PartnerRepository partners;
    private final PersonalLinks links;
    private final SecurityLog log;
    private final Clock clock;

    Partners(
            BusinessTransaction transaction,
            PartnerRepository partners,
            PersonalLinks links,
            SecurityLog log,
            Clock clock) {
        this.transaction = transaction;
        this.partners = partners;
        this.links = links;
        this.log = log;
        this.clock = clock;
    }

    /** In the order of the alphabet. */
    public List<Partner> all(BusinessId business) {
        return transaction.in(business, () -> partners.all(business));
    }

    public Optional<Partner> find(BusinessId business, PartnerId partner) {
        return transaction.in(business, () -> partners.find(business, partner));
    }

    /** @return empty if there is one of that name, or there are {@value #MOST} already */
    public Optional<PartnerId> add(BusinessId business, String name, StaffId by) {
        return transaction.in(business, () -> {
            if (partners.all(business).size() >= MOST) return Optional.empty();
            var id = new PartnerId(Ids.next());
            if (!partners.insert(business, new Partner(id, name, clock.instant()))) return Optional.empty();
            log.add(business, by, Act.PARTNER_ADDED, id.value().toString());
            return Optional.of(id);
        });
    }

    /** Keys, webhooks and log go with it, links that it made open nothing any more. @return false if there was none */
    public boolean remove(BusinessId business, PartnerId partner, StaffId by) {
        return transaction.in(business, () -> {
            if (!partners.delete(business, partner)) return false;
            links.revoke(business, Purpose.PARTNER, partner.value(), by);
            log.add(business, by, Act.PARTNER_REMOVED, partner.value().toString());
            return true;
        });
    }

    /** @return how many links of this partner were valid until now */
    public int revokeLinks(BusinessId business, PartnerId partner, StaffId by) {
        return links.revoke(business, Purpose.PARTNER, partner.value(), by);
    }

    /** It may read and cancel that one from now on. */
    public void noteBooking(Caller caller, AppointmentId appointment) {
        transaction.run(
                caller.business(), () -> partners.insertBooking(caller.business(), appointment, caller.partner()));
    }

    public boolean hasBooked(Caller caller, AppointmentId appointment) {
        return transaction.in(
                caller.business(), () -> partners.hasBooked(caller.business(), appointment, caller.partner()));
    }
}

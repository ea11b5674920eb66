package stammkunde.scheduling;

import org.jspecify.annotations.Nullable;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.DueDates;
import stammkunde.customer.DueKind;
import stammkunde.customer.DueKindId;
import stammkunde.shared.BusinessId;

/** What a business says about which kind of appointment deals with what falls due. */
@org.springframework.stereotype.Service
public class DueServices {

    private final BusinessTransaction transaction;
    private final DueServiceRepository rows;
    private final ServiceRepository services;
    private final DueDates dues;

    DueServices(BusinessTransaction transaction, DueServiceRepository rows, ServiceRepository services, DueDates dues) {
        this.transaction = transaction;
        this.rows = rows;
        this.services = services;
        this.dues = dues;
    }

    public Cures of(BusinessId business) {
        return transaction.in(business, () -> rows.all(business));
    }

    /** Replaces all that was chosen. @throws IllegalArgumentException for what isn't this business's */
    public void save(BusinessId business, Cures cures) {
        transaction.run(business, () -> {
            var kinds = dues.kinds(business).stream().map(DueKind::id).toList();
            if (!kinds.containsAll(cures.others().keySet()))
                throw new IllegalArgumentException("unknown kind among " + cures);
            rows.deleteAll(business);
            var inspection = cures.inspection();
            if (inspection != null) insert(business, null, inspection);
            cures.others().forEach((kind, service) -> insert(business, kind, service));
        });
    }

    private void insert(BusinessId business, @Nullable DueKindId kind, ServiceId service) {
        services.find(business, service).orElseThrow(() -> new IllegalArgumentException("unknown service " + service));
        rows.insert(business, kind, service);
    }
}

package stammkunde.exchange;

import java.util.List;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

/** What was done for customers, from the DMS. */
@Service
public class PastServices {

    private final BusinessTransaction transaction;
    private final PastServiceRepository services;

    PastServices(BusinessTransaction transaction, PastServiceRepository services) {
        this.transaction = transaction;
        this.services = services;
    }

    /** Newest first. */
    public List<PastService> of(BusinessId business, CustomerId customer, int most) {
        return transaction.in(business, () -> services.of(business, customer, most));
    }
}

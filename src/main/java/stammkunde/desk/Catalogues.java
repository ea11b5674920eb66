package stammkunde.desk;

import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.scheduling.Resources;
import stammkunde.scheduling.Services;
import stammkunde.shared.BusinessId;

/** Reads the {@link Catalogue}. */
@Component
public class Catalogues {

    private final BusinessTransaction transaction;
    private final Services services;
    private final Resources resources;

    Catalogues(BusinessTransaction transaction, Services services, Resources resources) {
        this.transaction = transaction;
        this.services = services;
        this.resources = resources;
    }

    public Catalogue of(BusinessId business) {
        return transaction.in(business, () -> new Catalogue(services.all(business), resources.all(business)));
    }
}

package stammkunde.scheduling;

import org.springframework.stereotype.Component;
import stammkunde.shared.BusinessId;

/** Where the rules of a business are read: all services and resources in two queries. */
@Component
class RuleBook {

    private final ServiceRepository services;
    private final ResourceRepository resources;

    RuleBook(ServiceRepository services, ResourceRepository resources) {
        this.services = services;
        this.resources = resources;
    }

    SchedulingRules of(BusinessId business) {
        return new SchedulingRules(services.all(business), resources.all(business));
    }
}

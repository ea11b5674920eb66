package stammkunde.portal.vehicles;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.customer.DueKindId;
import stammkunde.customer.VehicleId;
import stammkunde.scheduling.Cures;
import stammkunde.scheduling.DueServices;
import stammkunde.scheduling.Service;
import stammkunde.shared.BusinessId;

/** Where something that falls due can be booked: with the vehicle and, if it is known, the kind of appointment chosen. */
@Component
public class DueLinks {

    /** For one business. @param offered what customers may book */
    public record Of(Cures cures, List<Service> offered) {

        String href(@Nullable DueKindId kind, String label, @Nullable VehicleId vehicle) {
            var query = new StringJoiner("&", "?", "").setEmptyValue("");
            cures.of(kind, label, offered)
                    .ifPresent(service -> query.add("service=" + service.id().value()));
            if (vehicle != null) query.add("vehicle=" + vehicle.value());
            return "/portal/booking" + query;
        }
    }

    private final DueServices dueServices;

    DueLinks(DueServices dueServices) {
        this.dueServices = dueServices;
    }

    /** @param services all of the business's */
    public Of of(BusinessId business, List<Service> services) {
        return new Of(
                dueServices.of(business),
                services.stream().filter(Service::isForCustomers).toList());
    }
}

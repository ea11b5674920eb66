package stammkunde.partner;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Services;
import stammkunde.shared.BusinessId;

/** What partners are told of a business's records, by API and by webhook alike. */
@Service
public class PublicRecords {

    private final BusinessTransaction transaction;
    private final Appointments appointments;
    private final Services services;
    private final Branches branches;
    private final Customers customers;
    private final Vehicles vehicles;

    PublicRecords(
            BusinessTransaction transaction,
            Appointments appointments,
            Services services,
            Branches branches,
            Customers customers,
            Vehicles vehicles) {
        this.transaction = transaction;
        this.appointments = appointments;
        this.services = services;
        this.branches = branches;
        this.customers = customers;
        this.vehicles = vehicles;
    }

    /** @param details with what was typed: names and contacts */
    public Optional<PublicAppointment> appointment(BusinessId business, AppointmentId id, boolean details) {
        return transaction.in(
                business,
                () -> appointments.find(business, id).map(one -> {
                    var service = services.find(business, one.service()).orElseThrow();
                    var branch = branches.all(business).stream()
                            .filter(place -> place.id().equals(one.branch()))
                            .findFirst()
                            .orElseThrow();
                    return PublicAppointment.of(one, service, branch, details);
                }));
    }

    Optional<PublicCustomer> customer(BusinessId business, CustomerId id) {
        return customers.find(business, id).map(PublicCustomer::of);
    }

    /** Not a removed one. */
    Optional<Vehicle> vehicle(BusinessId business, VehicleId id) {
        return vehicles.find(business, id).filter(one -> !one.archived());
    }

    /** The first {@link Vehicles#MOST_AT_ONCE}. */
    List<Vehicle> vehicles(BusinessId business, CustomerId customer) {
        return vehicles.of(business, customer);
    }
}

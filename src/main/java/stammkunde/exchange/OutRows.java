package stammkunde.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.customer.Vehicle;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Services;
import stammkunde.shared.BusinessId;

/** The lines of outgoing files: what is so now, whenever it was that it changed. */
@Component
class OutRows {

    private static final int AT_ONCE = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final OutRepository out;
    private final LinkRepository links;
    private final VehicleLinkRepository vehicleLinks;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Appointments appointments;
    private final Services services;
    private final Branches branches;

    OutRows(
            OutRepository out,
            LinkRepository links,
            VehicleLinkRepository vehicleLinks,
            Customers customers,
            Vehicles vehicles,
            Appointments appointments,
            Services services,
            Branches branches) {
        this.out = out;
        this.links = links;
        this.vehicleLinks = vehicleLinks;
        this.customers = customers;
        this.vehicles = vehicles;
        this.appointments = appointments;
        this.services = services;
        this.branches = branches;
    }

    /** In the business's transaction. */
    void each(BusinessId business, OutTable table, int number, Consumer<List<String>> row) {
        switch (table) {
            case KUNDEN ->
                eachPage(business, number, (page, _) -> page.forEach(one -> row.accept(customer(business, one))));
            case FAHRZEUGE ->
                eachPage(business, number, (page, ids) -> {
                    var garages = vehicles.ofAll(business, ids);
                    for (var one : page)
                        for (var vehicle : garages.getOrDefault(one.id(), List.of()))
                            row.accept(vehicle(business, one, vehicle));
                });
            case TERMINE -> eachAppointment(business, number, row);
        }
    }

    private interface Page {
        void of(List<Customer> customers, List<CustomerId> ids);
    }

    private void eachPage(BusinessId business, int number, Page page) {
        var all = out.customers(business, number);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var ids = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(CustomerId::new)
                    .toList();
            var cards = customers.all(business, ids);
            page.of(
                    ids.stream()
                            .map(cards::get)
                            .filter(Objects::nonNull)
                            .map(Customer.class::cast)
                            .toList(),
                    ids);
        }
    }

    private List<String> customer(BusinessId business, Customer customer) {
        var data = customer.data();
        return List.of(
                dmsId(business, customer.id()),
                dmsNumber(business, customer.id()),
                String.valueOf(customer.number()),
                data.kind() == CustomerData.Kind.COMPANY ? "F" : "P",
                data.companyName(),
                data.firstName(),
                data.lastName(),
                data.street(),
                data.houseNumber(),
                data.postcode(),
                data.city(),
                data.country(),
                data.emails().isEmpty() ? "" : data.emails().getFirst(),
                phone(data, false),
                phone(data, true),
                moment(customer.updatedAt(), zone(branches.all(business), null)));
    }

    private static String phone(CustomerData data, boolean mobile) {
        return data.phones().stream()
                .filter(phone -> phone.mobile() == mobile)
                .map(Phone::value)
                .map(value -> value.replaceFirst("^\\+", "00"))
                .findFirst()
                .orElse("");
    }

    private List<String> vehicle(BusinessId business, Customer owner, Vehicle vehicle) {
        var data = vehicle.data();
        return List.of(
                vehicleLinks.dmsId(business, vehicle.id()),
                dmsId(business, owner.id()),
                String.valueOf(owner.number()),
                data.plate(),
                data.vin(),
                data.make(),
                data.model(),
                day(data.firstRegistration()),
                data.mileageKm() == null ? "" : String.valueOf(data.mileageKm()),
                day(data.nextInspection()));
    }

    private void eachAppointment(BusinessId business, int number, Consumer<List<String>> row) {
        var places = branches.all(business);
        Map<ServiceId, String> names = new HashMap<>();
        for (Service service : services.all(business)) names.put(service.id(), service.name());
        for (UUID id : out.appointments(business, number))
            appointments
                    .find(business, new AppointmentId(id))
                    .ifPresent(one -> row.accept(appointment(business, one, places, names)));
    }

    private List<String> appointment(
            BusinessId business, Appointment one, List<Branch> places, Map<ServiceId, String> names) {
        var zone = zone(places, one);
        var visitor = one.visitor();
        var customer = one.customer();
        var card = customer == null ? null : customers.find(business, customer).orElse(null);
        var cells = new ArrayList<String>();
        cells.add(one.id().value().toString());
        cells.add(customer == null ? "" : dmsId(business, customer));
        cells.add(card == null ? "" : String.valueOf(card.number()));
        cells.add(one.status().name());
        cells.add(moment(one.span().from(), zone));
        cells.add(moment(one.span().until(), zone));
        cells.add(names.getOrDefault(one.service(), ""));
        cells.add(visitor.plate());
        cells.add(visitor.firstName());
        cells.add(visitor.lastName());
        cells.add(visitor.email());
        cells.add(visitor.phone().replaceFirst("^\\+", "00"));
        cells.add(visitor.comment());
        return cells;
    }

    private String dmsId(BusinessId business, CustomerId customer) {
        return links.ofCard(business, customer).stream()
                .map(link -> link.said().dmsId())
                .findFirst()
                .orElse("");
    }

    private String dmsNumber(BusinessId business, CustomerId customer) {
        return links.ofCard(business, customer).stream()
                .map(link -> link.said().number())
                .findFirst()
                .orElse("");
    }

    private static ZoneId zone(List<Branch> places, @Nullable Appointment one) {
        return places.stream()
                .filter(branch -> one == null || branch.id().equals(one.branch()))
                .map(Branch::zone)
                .findFirst()
                .orElse(ZoneId.of("Europe/Berlin"));
    }

    private static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}

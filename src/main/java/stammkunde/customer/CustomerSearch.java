package stammkunde.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.shared.BusinessId;

/** The one search box: whatever is typed may be a name, an address, a phone number, a plate, a VIN or a customer number. */
@Component
class CustomerSearch {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final CustomerSearchRepository searches;
    private final CustomerRepository customers;
    private final VehicleRepository vehicles;

    CustomerSearch(
            BusinessTransaction transaction,
            Businesses businesses,
            CustomerSearchRepository searches,
            CustomerRepository customers,
            VehicleRepository vehicles) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.searches = searches;
        this.customers = customers;
        this.vehicles = vehicles;
    }

    List<Found> search(BusinessId business, String typed, int most) {
        return transaction.in(business, () -> {
            var text = SearchText.of(typed, () -> businesses.get(business).country());
            var hits = new LinkedHashMap<CustomerId, Hit>();
            add(hits, searches.beginningWith(business, text, most));
            if (hits.size() < most && text.mayBePlate()) add(hits, like(business, text, most));
            if (hits.size() < most && text.mayBeName(hits.isEmpty()))
                add(
                        hits,
                        searches.like(business, text.name(), most).stream()
                                .map(customer -> new Hit(customer, null))
                                .toList());
            return read(business, hits.values().stream().limit(most).toList());
        });
    }

    private static void add(LinkedHashMap<CustomerId, Hit> hits, List<Hit> found) {
        found.forEach(hit -> hits.putIfAbsent(hit.customer(), hit));
    }

    private List<Hit> like(BusinessId business, SearchText text, int most) {
        var ids = searches.platesLike(text.plate(), most);
        var found = vehicles.all(business, ids);
        return ids.stream()
                .flatMap(id -> found.stream().filter(vehicle -> vehicle.id().equals(id)))
                .map(vehicle -> new Hit(vehicle.customer(), vehicle.id()))
                .toList();
    }

    private List<Found> read(BusinessId business, List<Hit> hits) {
        if (hits.isEmpty()) return List.of();
        var cards = customers.all(
                business, hits.stream().map(Hit::customer).distinct().toList());
        var wanted = hits.stream()
                .map(Hit::vehicle)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var named = wanted.isEmpty() ? List.<Vehicle>of() : vehicles.all(business, wanted);
        return hits.stream()
                .flatMap(hit -> cards.stream()
                        .filter(card -> card.id().equals(hit.customer()))
                        .map(card -> new Found(card, vehicle(named, hit))))
                .toList();
    }

    private static Optional<Vehicle> vehicle(List<Vehicle> vehicles, Hit hit) {
        return Stream.ofNullable(hit.vehicle())
                .flatMap(id -> vehicles.stream().filter(vehicle -> vehicle.id().equals(id)))
                .findFirst();
    }
}

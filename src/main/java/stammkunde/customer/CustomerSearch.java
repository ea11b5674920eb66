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

/**
 * The one search box: whatever is typed may be a name, an address, a phone number, a plate, a VIN, or a
 * customer number, ours or the dealer system's.
 */
@Component
class CustomerSearch {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final CustomerSearchRepository searches;
    private final CustomerRepository customers;
    private final VehicleRepository vehicles;
    private final List<OtherNumbers> others;

    CustomerSearch(
            BusinessTransaction transaction,
            Businesses businesses,
            CustomerSearchRepository searches,
            CustomerRepository customers,
            VehicleRepository vehicles,
            List<OtherNumbers> others) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.searches = searches;
        this.customers = customers;
        this.vehicles = vehicles;
        this.others = others;
    }

    List<Found> search(BusinessId business, String typed, int most) {
        return transaction.in(business, () -> {
            var text = SearchText.of(typed, () -> businesses.get(business).country());
            var hits = new LinkedHashMap<CustomerId, Hit>();
            if (SearchText.mayBeOthersNumber(typed))
                for (var other : others) add(hits, cards(other.find(business, typed.strip(), most)));
            add(hits, searches.beginningWith(business, text, most));
            if (hits.size() < most && text.mayBePlate()) add(hits, like(business, text, most));
            if (hits.size() < most && text.mayBeName(hits.isEmpty()))
                add(hits, cards(searches.like(business, text.name(), most)));
            return read(business, hits.values().stream().limit(most).toList());
        });
    }

    private static List<Hit> cards(List<CustomerId> found) {
        return found.stream().map(customer -> new Hit(customer, null)).toList();
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

package stammkunde.desk.customers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Differences;
import stammkunde.customer.Merges;
import stammkunde.customer.Pictures;
import stammkunde.customer.Vehicles;
import stammkunde.desk.Desk;
import stammkunde.shared.Ids;
import stammkunde.web.NotFound;

/** Finds a card by the id in an address and makes what stands above its tabs. */
@Component
public class CardHeads {

    /** Scripts that keep an open card fresh send it. */
    public static final String FRAGMENT = "X-Fragment";

    private final Customers customers;
    private final Vehicles vehicles;
    private final Differences differences;
    private final Merges merges;
    private final Pictures pictures;
    private final BusinessTransaction transaction;

    CardHeads(
            Customers customers,
            Vehicles vehicles,
            Differences differences,
            Merges merges,
            Pictures pictures,
            BusinessTransaction transaction) {
        this.customers = customers;
        this.vehicles = vehicles;
        this.differences = differences;
        this.merges = merges;
        this.pictures = pictures;
        this.transaction = transaction;
    }

    /** @throws NotFound absent, or another business's */
    public Customer find(Desk desk, String id) {
        return Ids.parse(id)
                .flatMap(uuid -> customers.find(desk.business(), new CustomerId(uuid)))
                .orElseThrow(NotFound::new);
    }

    /** The card that this one has become part of; empty if it hasn't. */
    public Optional<CustomerId> mergedInto(Desk desk, String id) {
        return Ids.parse(id)
                .map(CustomerId::new)
                .flatMap(customer -> Optional.of(merges.standing(desk.business(), customer))
                        .filter(standing -> !standing.equals(customer)));
    }

    /** @param fragment what the header {@link #FRAGMENT} says, empty: nothing */
    public CardHead of(Desk desk, Customer customer, CardTab tab, String fragment) {
        return transaction.in(
                desk.business(),
                () -> new CardHead(
                        desk,
                        customer,
                        tab,
                        vehicles.count(desk.business(), customer.id()),
                        differences.countOf(desk.business(), customer.id()),
                        picture(desk, customer),
                        !fragment.isEmpty()));
    }

    private String picture(Desk desk, Customer customer) {
        return pictures.version(desk.business(), customer.id())
                .map(version -> "/desk/customers/" + customer.id().value() + "/picture?v=" + version)
                .orElse("");
    }
}

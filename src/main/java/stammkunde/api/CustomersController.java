package stammkunde.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import stammkunde.business.Businesses;
import stammkunde.customer.CardEntry;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerCursor;
import stammkunde.customer.CustomerFilter;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Found;
import stammkunde.customer.Plates;
import stammkunde.partner.PublicCustomer;
import stammkunde.partner.Scope;
import stammkunde.web.Access;
import stammkunde.web.NotFound;

/** The customer file as partners may know it: without notes, tags, consents. */
@RestController
@Access(Access.Level.PROGRAM)
class CustomersController {

    private static final int MOST_FOUND = 50;

    /** @param nextCursor null on the last page */
    record Page<T>(List<T> items, @Nullable String nextCursor) {}

    private final Customers customers;
    private final Businesses businesses;

    CustomersController(Customers customers, Businesses businesses) {
        this.customers = customers;
        this.businesses = businesses;
    }

    /** All in the order of their names, or those with exactly this number, e-mail address or plate. */
    @GetMapping("/api/v1/customers")
    @Allowed(
            value = Scope.CUSTOMERS_READ,
            query = {"limit", "cursor", "number", "email", "plate"})
    ResponseEntity<byte[]> list(ApiCall call) {
        var wanted = Stream.of("number", "email", "plate")
                .filter(one -> !call.query(one).isEmpty())
                .toList();
        if (wanted.size() > 1) throw ApiCall.wrong(wanted.getLast());
        if (wanted.size() == 1) return OfferController.json(page(found(call, wanted.getFirst()), null));

        var cursor = call.query("cursor");
        var after = cursor.isEmpty() ? Optional.<CustomerCursor>empty() : CustomerCursor.parse(cursor);
        if (!cursor.isEmpty() && after.isEmpty()) throw ApiCall.wrong("cursor");
        var page = customers.page(call.business(), CustomerFilter.EVERYBODY, after, call.limit());
        return OfferController.json(
                page(page.customers(), page.next().map(CustomerCursor::printed).orElse(null)));
    }

    private List<Customer> found(ApiCall call, String by) {
        var text = call.query(by);
        return switch (by) {
            case "number" -> {
                if (!text.matches("[0-9]{1,18}")) throw ApiCall.wrong(by);
                var number = Long.parseLong(text);
                var id = customers.byNumbers(call.business(), List.of(number)).values();
                yield List.copyOf(customers.all(call.business(), id).values());
            }
            case "email" -> {
                var email = Contacts.email(text).orElseThrow(() -> ApiCall.wrong(by));
                yield customers.search(call.business(), email, MOST_FOUND).stream()
                        .filter(card -> card.emails().contains(email))
                        .toList();
            }
            default -> {
                var plates = Plates.spellings(text);
                yield customers.find(call.business(), text, MOST_FOUND).stream()
                        .filter(hit -> hit.vehicle()
                                .filter(one -> !one.archived()
                                        && plates.contains(
                                                Plates.searchable(one.data().plate())))
                                .isPresent())
                        .map(Found::customer)
                        .distinct()
                        .toList();
            }
        };
    }

    private static Page<PublicCustomer> page(List<Customer> cards, @Nullable String next) {
        return new Page<>(cards.stream().map(PublicCustomer::of).toList(), next);
    }

    @GetMapping("/api/v1/customers/{customer}")
    @Allowed(Scope.CUSTOMERS_READ)
    ResponseEntity<byte[]> show(ApiCall call, @PathVariable UUID customer) {
        return OfferController.json(shown(call, new CustomerId(customer)));
    }

    @PostMapping("/api/v1/customers")
    @Allowed(Scope.CUSTOMERS_WRITE)
    ResponseEntity<byte[]> create(ApiCall call) {
        var typed = call.body(CustomerBody.class);
        var data = typed.fresh(businesses.get(call.business()).country());
        return call.once(HttpStatus.CREATED, () -> {
            var id = customers.create(
                    call.business(), CardEntry.of(data), call.caller().by());
            return shown(call, id);
        });
    }

    /** What is left out stays. */
    @PatchMapping("/api/v1/customers/{customer}")
    @Allowed(Scope.CUSTOMERS_WRITE)
    ResponseEntity<byte[]> change(ApiCall call, @PathVariable UUID customer) {
        var id = new CustomerId(customer);
        var typed = call.body(CustomerBody.class);
        if (customers.find(call.business(), id).isEmpty()) throw new NotFound();
        var country = businesses.get(call.business()).country();
        customers.edit(
                call.business(),
                id,
                before -> Optional.of(typed.over(before, country)),
                call.caller().by());
        return OfferController.json(shown(call, id));
    }

    private PublicCustomer shown(ApiCall call, CustomerId id) {
        return customers.find(call.business(), id).map(PublicCustomer::of).orElseThrow(NotFound::new);
    }
}

package stammkunde.account;

import java.util.List;
import org.springframework.stereotype.Component;
import stammkunde.customer.Customer;
import stammkunde.customer.Customers;
import stammkunde.customer.Match;
import stammkunde.customer.Person;
import stammkunde.shared.BusinessId;

/** Whose cards say what somebody typed. Several may: couples and firms share addresses. */
@Component
class Holders {

    private final Customers customers;

    Holders(Customers customers) {
        this.customers = customers;
    }

    /** @return at most 20 */
    List<Customer> of(BusinessId business, Identifier who) {
        return switch (who.kind()) {
            case EMAIL -> reached(business, new Person("", "", who.value(), ""));
            case MOBILE -> reached(business, new Person("", "", "", who.value()));
            case NUMBER ->
                customers.byNumber(business, Long.parseLong(who.value())).stream()
                        .toList();
        };
    }

    private List<Customer> reached(BusinessId business, Person person) {
        return customers.matching(business, person).stream()
                .map(Match::customer)
                .toList();
    }
}

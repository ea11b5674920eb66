package stammkunde.desk.customers.merge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.Merge;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/**
 * @param q       what was typed; empty: those that look alike are shown
 * @param found   cards to choose from
 * @param before  what was merged into this card already, newest first
 * @param problem why the act before was refused; empty: it wasn't
 */
public record MergeChoicePage(
        Desk desk, Customer customer, String q, List<Customer> found, List<Merge> before, String problem)
        implements DeskPage {

    public String card() {
        return "/desk/customers/" + customer.id().value();
    }

    public String with(Customer other) {
        return card() + "/merge?with=" + other.id().value();
    }

    public String hint(Customer other) {
        return Stream.of(
                        other.number() == 0 ? "" : text("card.number", Long.toString(other.number())),
                        other.email().orElse(""),
                        other.phones().stream()
                                .findFirst()
                                .map(phone -> Contacts.printed(
                                        phone.value(), desk.settings().country()))
                                .orElse(""),
                        other.address())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public String when(Merge merge) {
        return desk.wording().ago(merge.at());
    }
}

package stammkunde.desk.differences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Difference;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/**
 * @param whose   only this card's; empty: all
 * @param number  of the page, the first is 0
 * @param problem why the decision before was refused; empty: it wasn't
 */
public record DifferencesPage(
        Desk desk, List<Card> cards, Optional<CustomerId> whose, int number, boolean hasMore, String problem)
        implements DeskPage {

    /** What is open about one customer. */
    public record Card(Customer customer, List<DifferenceRow> rows) {

        public String href() {
            return "/desk/customers/" + customer.id().value();
        }
    }

    /** One card after the other, in the order of the first of each. */
    static List<Card> cards(Desk desk, List<Difference> differences) {
        var cards = new LinkedHashMap<CustomerId, Card>();
        for (var difference : differences)
            cards.computeIfAbsent(difference.customer().id(), _ -> new Card(difference.customer(), new ArrayList<>()))
                    .rows()
                    .add(DifferenceRow.of(desk, difference));
        return List.copyOf(cards.values());
    }

    /** Where this page is. */
    public String path() {
        return whose.map(id -> "/desk/differences?customer=" + id.value())
                .orElse(number == 0 ? "/desk/differences" : "/desk/differences?page=" + number);
    }

    public String previous() {
        return number == 0 ? "" : "/desk/differences?page=" + (number - 1);
    }

    public String next() {
        return hasMore ? "/desk/differences?page=" + (number + 1) : "";
    }
}

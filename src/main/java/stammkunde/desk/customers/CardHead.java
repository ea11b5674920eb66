package stammkunde.desk.customers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stammkunde.customer.Customer;
import stammkunde.desk.Desk;

/**
 * What stands above every tab of a card.
 *
 * @param vehicles how many
 * @param differences that staff hasn't decided on
 * @param picture its address; empty: there is none
 * @param fragment only what changes while the card is open
 */
public record CardHead(
        Desk desk, Customer customer, CardTab tab, int vehicles, int differences, String picture, boolean fragment) {

    public String path() {
        return "/desk/customers/" + customer.id().value();
    }

    /** The address of this tab. */
    public String here() {
        return tab.at(path());
    }

    public List<CardTab> tabs() {
        return Arrays.stream(CardTab.values())
                .filter(one -> one.suits(desk.settings().kind(), vehicles))
                .toList();
    }

    public int count(CardTab tab) {
        return tab == CardTab.VEHICLES ? vehicles : 0;
    }

    /** „Kunde Nr. 10482, Kundenkarte seit 3. März 2024“. */
    public String facts() {
        var since = desk.text(
                "desk.customer.since." + customer.data().kind(),
                desk.wording().date(desk.wording().dayOf(customer.createdAt())));
        var number = customer.number() == 0 ? "" : desk.text("card.number", Long.toString(customer.number()));
        return Stream.of(number, since).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    public String newAppointment() {
        return "/desk/appointments/new?customer=" + customer.id().value();
    }
}

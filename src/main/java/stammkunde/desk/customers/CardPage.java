package stammkunde.desk.customers;

import java.util.List;
import java.util.Optional;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.Phone;
import stammkunde.desk.AppointmentLine;
import stammkunde.scheduling.Counts;

/**
 * The card's first tab.
 *
 * @param branch   name of the branch that looks after the customer; empty: none in particular
 * @param facts    its number in the dealer system, and what the business's own fields say
 * @param dues     what falls due for the customer
 * @param vehicles the first few
 * @param upcoming soonest first
 * @param welcome  the address that a card made just now may be welcomed at
 * @param history  the latest few changes
 */
public record CardPage(
        CardHead head,
        String branch,
        List<Fact> facts,
        List<DueMark> dues,
        List<VehicleRow> vehicles,
        List<AppointmentLine> upcoming,
        Counts counts,
        Optional<String> welcome,
        List<HistoryItem> history)
        implements CardTabPage {

    public record Fact(String label, String value) {}

    public Customer customer() {
        return head.customer();
    }

    public String printed(Phone phone) {
        return Contacts.printed(phone.value(), desk().settings().country());
    }

    public String phoneLabel(Phone phone) {
        return text(phone.mobile() ? "desk.customer.mobile" : "desk.customer.phone");
    }

    public boolean hasVehicles() {
        return head.tabs().contains(CardTab.VEHICLES);
    }

    public boolean hasMoreVehicles() {
        return head.vehicles() > vehicles.size();
    }
}

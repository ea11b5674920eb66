package stammkunde.desk.appointments;

import java.util.List;
import java.util.Optional;
import stammkunde.customer.Customer;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.web.Choice;
import stammkunde.web.Problems;

/**
 * @param free  times of that day at which the service can be had
 * @param found cards that fit what was searched for
 */
public record NewPage(
        Desk desk,
        NewForm form,
        List<Choice> services,
        List<Choice> branches,
        String service,
        String branch,
        String day,
        List<String> free,
        Optional<Customer> customer,
        List<Customer> found,
        String key,
        Problems problems)
        implements DeskPage {

    /** The same page for that card, or for none. */
    public String href(String customer) {
        return "/desk/appointments/new?branch=" + branch + "&service=" + service + "&day=" + day + "&customer="
                + customer;
    }
}

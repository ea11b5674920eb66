package stammkunde.desk.appointments;

import java.util.List;
import java.util.Optional;
import stammkunde.customer.Customer;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.web.Choice;
import stammkunde.web.Problems;

/** @param free times of that day at which the service can be had */
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
        String key,
        Problems problems)
        implements DeskPage {}

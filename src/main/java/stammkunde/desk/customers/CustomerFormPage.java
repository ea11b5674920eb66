package stammkunde.desk.customers;

import java.util.List;
import java.util.Optional;
import stammkunde.customer.CustomerId;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.web.Choice;
import stammkunde.web.Problems;

/** @param customer empty: a new card */
public record CustomerFormPage(
        Desk desk,
        Optional<CustomerId> customer,
        CustomerForm form,
        FilingForm filing,
        Extras extras,
        Problems problems)
        implements DeskPage {

    public String action() {
        return customer.map(id -> "/desk/customers/" + id.value()).orElse("/desk/customers");
    }

    public String title() {
        return text(customer.isPresent() ? "desk.customer.edit" : "desk.customer.new");
    }

    public List<Choice> branches() {
        return FilingForm.branches(desk);
    }
}

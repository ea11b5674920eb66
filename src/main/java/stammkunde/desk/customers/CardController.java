package stammkunde.desk.customers;

import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** One customer's card. */
@Controller
@Access(Access.Level.DESK)
class CardController {

    private final Customers customers;
    private final CardReader cards;

    CardController(Customers customers, CardReader cards) {
        this.customers = customers;
        this.cards = cards;
    }

    @GetMapping("/desk/customers/{id}")
    ModelAndView show(Desk desk, @PathVariable String id) {
        var customer = find(desk, id);
        customers.viewed(desk.business(), customer.id(), desk.who().staff());
        return Html.show("desk/customers/card", cards.read(desk, customer));
    }

    @GetMapping("/desk/customers/{id}/edit")
    ModelAndView edit(Desk desk, @PathVariable String id) {
        var customer = find(desk, id);
        var form = CustomerForm.of(customer, desk.settings().country());
        return Html.show(
                "desk/customers/form", new CustomerFormPage(desk, Optional.of(customer.id()), form, Problems.NONE));
    }

    @PostMapping("/desk/customers/{id}")
    ModelAndView update(
            Desk desk,
            @PathVariable String id,
            @Valid @ModelAttribute("customer") CustomerForm form,
            BindingResult input) {
        var customer = find(desk, id);
        var problems = form.check(desk, Problems.of(desk.frame(), input));
        if (!problems.isEmpty())
            return Html.refuse(
                    "desk/customers/form", new CustomerFormPage(desk, Optional.of(customer.id()), form, problems));

        var data = form.data(desk.settings().country(), customer.data().country());
        if (!customers.update(desk.business(), customer.id(), data, desk.who().staff())) throw new NotFound();
        return Html.goTo(
                Done.CUSTOMER_CHANGED.at("/desk/customers/" + customer.id().value()));
    }

    private Customer find(Desk desk, String id) {
        return Ids.parse(id)
                .flatMap(uuid -> customers.find(desk.business(), new CustomerId(uuid)))
                .orElseThrow(NotFound::new);
    }
}

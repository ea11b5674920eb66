package stammkunde.desk.customers;

import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.customer.By;
import stammkunde.customer.CardEntry;
import stammkunde.customer.Customers;
import stammkunde.customer.DueKind.About;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** One customer's card: its first tab, and changing it. */
@Controller
@Access(Access.Level.DESK)
class CardController {

    private final Customers customers;
    private final CardHeads heads;
    private final CardReader cards;
    private final ExtrasReader extras;

    CardController(Customers customers, CardHeads heads, CardReader cards, ExtrasReader extras) {
        this.customers = customers;
        this.heads = heads;
        this.cards = cards;
        this.extras = extras;
    }

    /** Opening a card is noted; keeping an open one fresh isn't. */
    @GetMapping("/desk/customers/{id}")
    ModelAndView show(
            Desk desk,
            @PathVariable String id,
            @RequestHeader(name = CardHeads.FRAGMENT, defaultValue = "") String fragment) {
        var merged = heads.mergedInto(desk, id);
        if (merged.isPresent())
            return Html.goTo("/desk/customers/" + merged.get().value());

        var customer = heads.find(desk, id);
        if (fragment.isEmpty())
            customers.viewed(desk.business(), customer.id(), desk.who().staff());
        return Html.show("desk/customers/card", cards.read(desk, customer, fragment));
    }

    @GetMapping("/desk/customers/{id}/edit")
    ModelAndView edit(Desk desk, @PathVariable String id) {
        var customer = heads.find(desk, id);
        return Html.show(
                "desk/customers/form",
                new CustomerFormPage(
                        desk,
                        Optional.of(customer.id()),
                        CustomerForm.of(customer, desk.settings().country()),
                        FilingForm.of(customer.filing()),
                        extras.stored(desk, customer.id(), null),
                        Problems.NONE));
    }

    @PostMapping("/desk/customers/{id}")
    ModelAndView update(
            Desk desk,
            @PathVariable String id,
            @Valid @ModelAttribute("customer") CustomerForm form,
            BindingResult input,
            @ModelAttribute("filing") FilingForm filing,
            @RequestParam MultiValueMap<String, String> values) {
        var customer = heads.find(desk, id);
        var more = extras.typed(desk, About.CUSTOMER, values);
        var problems = more.check(filing.check(desk, form.check(desk, Problems.of(desk.frame(), input))));
        if (!problems.isEmpty())
            return Html.refuse(
                    "desk/customers/form",
                    new CustomerFormPage(desk, Optional.of(customer.id()), form, filing, more, problems));

        var data = form.data(desk.settings().country(), customer.data().country());
        var entry = new CardEntry(data, filing.filing(desk), more.fields(), more.dues());
        var by = new By.Staff(desk.who().staff());
        if (!customers.update(desk.business(), customer.id(), entry, by)) throw new NotFound();
        return Html.goTo(
                Done.CUSTOMER_CHANGED.at("/desk/customers/" + customer.id().value()));
    }
}

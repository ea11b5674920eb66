package stammkunde.desk.customers;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.PortalLetters;
import stammkunde.customer.CardEntry;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerCursor;
import stammkunde.customer.Customers;
import stammkunde.customer.DueKind.About;
import stammkunde.customer.Filing;
import stammkunde.customer.Found;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.Problems;

/** The customer file: list, search, export, new cards. */
@Controller
@Access(Access.Level.DESK)
class CustomersController {

    private static final int A_PAGE = 50;

    private final Customers customers;
    private final PortalLetters letters;
    private final ExtrasReader extras;

    CustomersController(Customers customers, PortalLetters letters, ExtrasReader extras) {
        this.customers = customers;
        this.letters = letters;
        this.extras = extras;
    }

    @GetMapping("/desk/customers")
    ModelAndView list(Desk desk, @ModelAttribute("filter") CustomersFilter filter) {
        return Html.show("desk/customers/list", page(desk, filter));
    }

    private CustomersPage page(Desk desk, CustomersFilter filter) {
        if (!filter.q().isEmpty()) {
            var found = customers.find(desk.business(), filter.q(), A_PAGE);
            return new CustomersPage(desk, filter, found(desk, found), found.size(), "", List.of());
        }
        var page = customers.page(desk.business(), filter.filter(), filter.cursor(), A_PAGE);
        return new CustomersPage(
                desk,
                filter,
                rows(desk, page.customers()),
                customers.count(desk.business(), filter.filter()),
                page.next().map(CustomerCursor::printed).orElse(""),
                customers.tags(desk.business()));
    }

    private static List<CustomerRow> rows(Desk desk, List<Customer> customers) {
        return customers.stream()
                .map(customer -> CustomerRow.of(customer, desk.settings().country()))
                .toList();
    }

    private static List<CustomerRow> found(Desk desk, List<Found> found) {
        return found.stream()
                .map(one -> CustomerRow.of(one, desk.settings().country()))
                .toList();
    }

    /** For the search box on every page: a few lines, as a fragment. */
    @GetMapping("/desk/search")
    ModelAndView suggest(Desk desk, @ModelAttribute("filter") CustomersFilter filter) {
        var found = customers.find(desk.business(), filter.q(), 8);
        return Html.show(
                "desk/customers/suggestions",
                new CustomersPage(desk, filter, found(desk, found), found.size(), "", List.of()));
    }

    /** @param form may come filled in: from a search that found nobody */
    @GetMapping("/desk/customers/new")
    ModelAndView blank(Desk desk, @ModelAttribute("customer") CustomerForm form, BindingResult ignored) {
        var nothing = extras.blank(desk, About.CUSTOMER);
        var page =
                new CustomerFormPage(desk, Optional.empty(), form, FilingForm.of(Filing.NONE), nothing, Problems.NONE);
        return Html.show("desk/customers/form", page);
    }

    @PostMapping("/desk/customers")
    ModelAndView create(
            Desk desk,
            @Valid @ModelAttribute("customer") CustomerForm form,
            BindingResult input,
            @ModelAttribute("filing") FilingForm filing,
            @RequestParam MultiValueMap<String, String> values) {
        var more = extras.typed(desk, About.CUSTOMER, values);
        var problems = more.check(filing.check(desk, form.check(desk, Problems.of(desk.frame(), input))));
        if (!problems.isEmpty())
            return Html.refuse(
                    "desk/customers/form", new CustomerFormPage(desk, Optional.empty(), form, filing, more, problems));

        var data = form.data(desk.settings().country(), "");
        var entry = new CardEntry(data, filing.filing(desk), more.fields(), more.dues());
        var id = letters.create(desk.business(), entry, desk.who().staff());
        return Html.goTo(Done.CUSTOMER_CREATED.at("/desk/customers/" + id.value()));
    }
}

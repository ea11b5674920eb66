package stammkunde.desk.accounts;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Newcomers;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Merging;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Konten zuordnen“: whose card a new account belongs to, or that it stays one of its own. */
@Controller
@Access(Access.Level.DESK)
class AccountsController {

    private static final int MOST = 50;
    private static final int MOST_FOUND = 8;
    private static final int LONGEST_QUERY = 200;

    private final Newcomers newcomers;
    private final Customers customers;

    AccountsController(Newcomers newcomers, Customers customers) {
        this.newcomers = newcomers;
        this.customers = customers;
    }

    /** @param customer for whom another card is looked for @param q what for */
    @GetMapping("/desk/accounts")
    ModelAndView list(
            Desk desk, @RequestParam(defaultValue = "") String customer, @RequestParam(defaultValue = "") String q) {
        return Html.show("desk/accounts/list", page(desk, customer, q, ""));
    }

    @PostMapping("/desk/accounts/{id}/assignment")
    ModelAndView assign(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String card,
            @RequestParam(defaultValue = "") String seen) {
        var winner = Ids.parse(card).map(CustomerId::new).orElseThrow(NotFound::new);
        var merging = newcomers.assign(
                desk.business(), newcomer(id), winner, seen, desk.who().staff());
        return switch (merging) {
            case Merging.Merged _ ->
                Html.goTo(Done.ACCOUNT_ASSIGNED.at("/desk/customers/" + winner.value() + "/merge"));
            case Merging.ChangedMeanwhile _ -> refuse(desk, "merge.changed");
            case Merging.AlreadyDone _ -> {
                if (customers.find(desk.business(), newcomer(id)).isEmpty()) throw new NotFound();
                yield refuse(desk, "desk.accounts.already");
            }
            case Merging.Undone _, Merging.Unknown _ -> throw new NotFound();
        };
    }

    /** „Als neuen Kunden behalten“. */
    @PostMapping("/desk/accounts/{id}/keeping")
    ModelAndView keep(Desk desk, @PathVariable String id) {
        var newcomer = newcomer(id);
        if (customers.find(desk.business(), newcomer).isEmpty()) throw new NotFound();
        if (!newcomers.keep(desk.business(), newcomer, desk.who().staff()))
            return refuse(desk, "desk.accounts.already");
        return Html.goTo(Done.ACCOUNT_KEPT.at("/desk/accounts"));
    }

    private ModelAndView refuse(Desk desk, String problem) {
        return Html.refuse("desk/accounts/list", page(desk, "", "", desk.text(problem)));
    }

    private AccountsPage page(Desk desk, String whose, String typed, String problem) {
        var q = typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed.strip();
        List<Customer> found = q.isEmpty() ? List.of() : customers.search(desk.business(), q, MOST_FOUND);
        var rows = newcomers.waiting(desk.business(), MOST).stream()
                .map(one -> NewcomerRow.of(
                        desk, one, one.card().id().value().toString().equals(whose) ? found : List.of()))
                .toList();
        return new AccountsPage(desk, rows, whose, q, problem);
    }

    private static CustomerId newcomer(String id) {
        return Ids.parse(id).map(CustomerId::new).orElseThrow(NotFound::new);
    }
}

package stammkunde.desk.customers.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Accounts;
import stammkunde.account.PasswordChanges;
import stammkunde.customer.Customer;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.desk.customers.CardHeads;
import stammkunde.desk.customers.CardTab;
import stammkunde.web.Access;
import stammkunde.web.Html;

/** What staff does to a customer's account; it never sees or sets a password that stays (R-SEC-21). */
@Controller
@Access(Access.Level.DESK)
class AccountActsController {

    private final CardHeads heads;
    private final Accounts accounts;
    private final PasswordChanges changes;
    private final AccessReader reader;

    AccountActsController(CardHeads heads, Accounts accounts, PasswordChanges changes, AccessReader reader) {
        this.heads = heads;
        this.accounts = accounts;
        this.changes = changes;
        this.reader = reader;
    }

    /** Not a redirect: the password exists on this page only. */
    @PostMapping("/desk/customers/{id}/access/password")
    ModelAndView makeOneTime(Desk desk, @PathVariable String id) {
        var customer = heads.find(desk, id);
        var password =
                accounts.makeOneTime(desk.business(), customer.id(), desk.who().staff());
        var page = reader.read(desk, customer, "");
        return Html.show("desk/customers/access/one-time", new OneTimePage(page, password));
    }

    @PostMapping("/desk/customers/{id}/access/reset")
    ModelAndView reset(Desk desk, @PathVariable String id) {
        var customer = heads.find(desk, id);
        var sent = changes.ask(desk.business(), customer.id(), desk.who().staff());
        return back(sent ? Done.RESET_SENT : Done.RESET_NOT_SENT, customer);
    }

    @PostMapping("/desk/customers/{id}/access/account")
    ModelAndView setState(Desk desk, @PathVariable String id, @RequestParam boolean on) {
        var customer = heads.find(desk, id);
        if (on) accounts.switchOn(desk.business(), customer.id(), desk.who().staff());
        else accounts.switchOff(desk.business(), customer.id(), desk.who().staff());
        return back(on ? Done.ACCOUNT_ON : Done.ACCOUNT_OFF, customer);
    }

    private static ModelAndView back(Done done, Customer customer) {
        return Html.goTo(
                done.at(CardTab.ACCESS.at("/desk/customers/" + customer.id().value())));
    }
}

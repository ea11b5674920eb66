package stammkunde.desk.customers.access;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.PortalCodes;
import stammkunde.access.PortalLetters;
import stammkunde.access.VisitId;
import stammkunde.access.Visits;
import stammkunde.customer.Customer;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.desk.customers.CardHeads;
import stammkunde.desk.customers.CardTab;
import stammkunde.messaging.LetterKind;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** What staff does to a customer's way in: make a code, replace it, send it, lock and unlock, sign devices out. */
@Controller
@Access(Access.Level.DESK)
class AccessActsController {

    private final CardHeads heads;
    private final PortalCodes codes;
    private final Visits visits;
    private final PortalLetters letters;

    AccessActsController(CardHeads heads, PortalCodes codes, Visits visits, PortalLetters letters) {
        this.heads = heads;
        this.codes = codes;
        this.visits = visits;
        this.letters = letters;
    }

    @PostMapping("/desk/customers/{id}/access")
    ModelAndView issue(Desk desk, @PathVariable String id) {
        var customer = heads.find(desk, id);
        codes.issue(desk.business(), customer.id(), desk.who().staff());
        return back(Done.CODE_ISSUED, customer);
    }

    @PostMapping("/desk/customers/{id}/access/renewal")
    ModelAndView renew(Desk desk, @PathVariable String id) {
        var customer = heads.find(desk, id);
        codes.renew(desk.business(), customer.id(), desk.who().staff());
        return back(Done.CODE_RENEWED, customer);
    }

    @PostMapping("/desk/customers/{id}/access/state")
    ModelAndView setState(Desk desk, @PathVariable String id, @RequestParam boolean on) {
        var customer = heads.find(desk, id);
        if (on) codes.switchOn(desk.business(), customer.id(), desk.who().staff());
        else codes.switchOff(desk.business(), customer.id(), desk.who().staff());
        return back(on ? Done.PORTAL_ON : Done.PORTAL_OFF, customer);
    }

    /** @param to one of the customer's addresses, chosen by staff */
    @PostMapping("/desk/customers/{id}/access/letters")
    ModelAndView send(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "code") String kind) {
        var customer = heads.find(desk, id);
        var letter = kind.equals("welcome") ? LetterKind.PORTAL_WELCOME : LetterKind.PORTAL_CODE;
        if (!letters.send(desk.business(), customer.id(), letter, to, desk.who().staff())) throw new NotFound();
        return back(Done.CODE_SENT, customer);
    }

    @PostMapping("/desk/customers/{id}/access/devices/{device}/end")
    ModelAndView endDevice(Desk desk, @PathVariable String id, @PathVariable String device) {
        var customer = heads.find(desk, id);
        var visit = Ids.parse(device).map(VisitId::new).orElseThrow(NotFound::new);
        if (!visits.end(desk.business(), customer.id(), visit, desk.who().staff())) throw new NotFound();
        return back(Done.DEVICE_ENDED, customer);
    }

    @PostMapping("/desk/customers/{id}/access/devices/end")
    ModelAndView endDevices(Desk desk, @PathVariable String id) {
        var customer = heads.find(desk, id);
        visits.endAll(desk.business(), customer.id(), desk.who().staff());
        return back(Done.DEVICES_ENDED, customer);
    }

    private static ModelAndView back(Done done, Customer customer) {
        return Html.goTo(
                done.at(CardTab.ACCESS.at("/desk/customers/" + customer.id().value())));
    }
}

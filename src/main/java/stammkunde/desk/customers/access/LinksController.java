package stammkunde.desk.customers.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.DeskLinks;
import stammkunde.access.PersonalLink.Target;
import stammkunde.customer.Customer;
import stammkunde.customer.VehicleId;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.desk.customers.CardHeads;
import stammkunde.desk.customers.CardTab;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Download;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.QrCode;

/** „Persönliche Links“ at a card: make one, show it, send it, take it back. */
@Controller
@Access(Access.Level.DESK)
class LinksController {

    private static final int PIXELS = 20;

    private final CardHeads heads;
    private final DeskLinks links;
    private final LinkReader reader;

    LinksController(CardHeads heads, DeskLinks links, LinkReader reader) {
        this.heads = heads;
        this.links = links;
        this.reader = reader;
    }

    @GetMapping("/desk/customers/{id}/access/links/new")
    ModelAndView blank(Desk desk, @PathVariable String id) {
        return Html.show("desk/customers/access/link-new", reader.form(desk, heads.find(desk, id), "", "", "", ""));
    }

    /** @param service empty: whatever is next @param vehicle empty: left open */
    @PostMapping("/desk/customers/{id}/access/links")
    ModelAndView make(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String vehicle,
            @RequestParam(defaultValue = "") String days) {
        var customer = heads.find(desk, id);
        var lasts = DeskLinks.DAYS.stream()
                .filter(one -> one.toString().equals(days))
                .findFirst()
                .orElseThrow(NotFound::new);
        var target = new Target(service(desk, service), vehicle(vehicle), null);
        return links.make(
                        desk.business(),
                        customer.id(),
                        target,
                        lasts,
                        desk.who().staff())
                .map(link -> Html.goTo(Done.LINK_MADE.at(path(customer) + "/links/" + link)))
                .orElseGet(() -> Html.refuse(
                        "desk/customers/access/link-new",
                        reader.form(
                                desk,
                                customer,
                                service,
                                vehicle,
                                days,
                                desk.text("card.link.refused", DeskLinks.MOST))));
    }

    private @Nullable UUID service(Desk desk, String typed) {
        if (typed.isEmpty()) return null;
        return reader.offered(desk)
                .map(one -> one.id().value())
                .filter(id -> id.toString().equals(typed))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static @Nullable VehicleId vehicle(String typed) {
        return typed.isEmpty() ? null : new VehicleId(Ids.parse(typed).orElseThrow(NotFound::new));
    }

    @GetMapping("/desk/customers/{id}/access/links/{link}")
    ModelAndView show(Desk desk, @PathVariable String id, @PathVariable String link) {
        return Html.show("desk/customers/access/link", reader.page(desk, heads.find(desk, id), link(link)));
    }

    @GetMapping("/desk/customers/{id}/access/links/{link}/png")
    ResponseEntity<byte[]> picture(Desk desk, @PathVariable String id, @PathVariable String link) {
        var page = reader.page(desk, heads.find(desk, id), link(link));
        return Download.png(
                desk.text("card.link.file", page.customer()),
                QrCode.forPrint(page.address()).png(PIXELS));
    }

    /** @param to one of the customer's addresses, chosen by staff */
    @PostMapping("/desk/customers/{id}/access/links/{link}/letter")
    ModelAndView send(
            Desk desk, @PathVariable String id, @PathVariable String link, @RequestParam(defaultValue = "") String to) {
        var customer = heads.find(desk, id);
        if (!links.send(desk.business(), customer.id(), link(link), to)) throw new NotFound();
        return Html.goTo(Done.LINK_SENT.at(path(customer) + "/links/" + link(link)));
    }

    @PostMapping("/desk/customers/{id}/access/links/{link}/revocation")
    ModelAndView revoke(Desk desk, @PathVariable String id, @PathVariable String link) {
        var customer = heads.find(desk, id);
        if (!links.revoke(desk.business(), customer.id(), link(link), desk.who().staff())) throw new NotFound();
        return Html.goTo(Done.LINK_REVOKED.at(path(customer)));
    }

    private static UUID link(String typed) {
        return Ids.parse(typed).orElseThrow(NotFound::new);
    }

    private static String path(Customer customer) {
        return CardTab.ACCESS.at("/desk/customers/" + customer.id().value());
    }
}

package stammkunde.desk.customers.access;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.desk.Desk;
import stammkunde.desk.customers.CardHeads;
import stammkunde.print.Cards;
import stammkunde.web.Access;
import stammkunde.web.Download;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.QrCode;

/** A customer's QR code: to show, to save, to print. Looking changes nothing, and makes no code either. */
@Controller
@Access(Access.Level.DESK)
class AccessController {

    private static final int MILLIMETRES = 40;
    private static final int PIXELS = 20;

    private final CardHeads heads;
    private final AccessReader reader;
    private final Cards cards;

    AccessController(CardHeads heads, AccessReader reader, Cards cards) {
        this.heads = heads;
        this.reader = reader;
        this.cards = cards;
    }

    @GetMapping("/desk/customers/{id}/access")
    ModelAndView show(
            Desk desk,
            @PathVariable String id,
            @RequestHeader(name = CardHeads.FRAGMENT, defaultValue = "") String fragment) {
        return Html.show("desk/customers/access/show", reader.read(desk, heads.find(desk, id), fragment));
    }

    /** The code alone, for the customer across the counter. */
    @GetMapping("/desk/customers/{id}/access/code")
    ModelAndView code(Desk desk, @PathVariable String id) {
        return Html.show("desk/customers/access/shown", withCode(desk, id));
    }

    @GetMapping("/desk/customers/{id}/access/renewal")
    ModelAndView askToRenew(Desk desk, @PathVariable String id) {
        return Html.show("desk/customers/access/renewal", withCode(desk, id));
    }

    @GetMapping("/desk/customers/{id}/access/{file}")
    ResponseEntity<byte[]> file(Desk desk, @PathVariable String id, @PathVariable String file) {
        var customer = heads.find(desk, id);
        var code = reader.needCode(desk, customer);
        var name = desk.text("card.access.file.code", customer.name());
        return switch (file) {
            case "png" -> Download.png(name, QrCode.forPrint(code.link()).png(PIXELS));
            case "svg" -> Download.svg(name, QrCode.forPrint(code.link()).svg(MILLIMETRES));
            case "card" ->
                Download.pdf(
                        desk.text("card.access.file.card", customer.name()),
                        cards.print(
                                desk.settings(),
                                new Cards.Card(customer.name(), code.entrance(), code.link(), code.printed())));
            default -> throw new NotFound();
        };
    }

    private AccessPage withCode(Desk desk, String id) {
        var page = reader.read(desk, heads.find(desk, id), "");
        if (page.code() == null) throw new NotFound();
        return page;
    }
}

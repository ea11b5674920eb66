package stammkunde.desk.qr;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Addresses;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.desk.Desk;
import stammkunde.print.Paper;
import stammkunde.print.Posters;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Download;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.QrCode;

/** The booking page's QR code: to show, to save, to put up. */
@Controller
@Access(Access.Level.DESK)
class QrController {

    private static final int MILLIMETRES = 50;
    private static final int PIXELS = 24;

    private final Posters posters;
    private final Addresses addresses;

    QrController(Posters posters, Addresses addresses) {
        this.posters = posters;
        this.addresses = addresses;
    }

    @GetMapping("/desk/qr")
    ModelAndView show(Desk desk, @RequestParam(defaultValue = "") String branch) {
        var chosen = branch(desk, branch);
        return Html.show(
                "desk/qr/show",
                new QrPage(desk, chosen, link(desk, chosen), addresses.typedBookingPage(desk.settings())));
    }

    @GetMapping("/desk/qr/{file}")
    ResponseEntity<byte[]> file(Desk desk, @PathVariable String file, @RequestParam(defaultValue = "") String branch) {
        var chosen = branch(desk, branch);
        var code = QrCode.forPrint(link(desk, chosen));
        var name = desk.text("desk.qr.title") + " "
                + (chosen == null ? desk.settings().name() : chosen.name());
        return switch (file) {
            case "png" -> Download.png(name, code.png(PIXELS));
            case "svg" -> Download.svg(name, code.svg(MILLIMETRES));
            case "a4" -> Download.pdf(name + " A4", poster(desk, Paper.A4, chosen));
            case "a5" -> Download.pdf(name + " A5", poster(desk, Paper.A5, chosen));
            default -> throw new NotFound();
        };
    }

    private byte[] poster(Desk desk, Paper paper, @Nullable Branch chosen) {
        var only = chosen == null && desk.activeBranches().size() == 1
                ? desk.activeBranches().getFirst()
                : chosen;
        return posters.print(
                desk.settings(), paper, only, link(desk, chosen), addresses.typedBookingPage(desk.settings()));
    }

    private static @Nullable Branch branch(Desk desk, String branch) {
        if (branch.isEmpty()) return null;
        return Ids.parse(branch)
                .flatMap(id -> desk.branch(new BranchId(id)))
                .filter(Branch::active)
                .orElseThrow(NotFound::new);
    }

    private String link(Desk desk, @Nullable Branch branch) {
        return branch == null
                ? addresses.bookingPage(desk.settings())
                : addresses
                        .of(desk.settings())
                        .of("/b/" + desk.settings().slug() + "?branch="
                                + branch.id().value());
    }
}

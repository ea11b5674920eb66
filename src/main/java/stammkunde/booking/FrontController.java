package stammkunde.booking;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Businesses;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** The installation's own address: the booking page of its only business, else a page that lists nobody. */
@Controller
@Access(Access.Level.ANYONE)
class FrontController {

    private final Businesses businesses;

    FrontController(Businesses businesses) {
        this.businesses = businesses;
    }

    @GetMapping("/")
    ModelAndView show(Frame frame) {
        if (!businesses.any()) return Html.goTo("/setup");
        return businesses
                .only()
                .map(only -> Html.goTo("/b/" + businesses.get(only).slug()))
                .orElseGet(() -> Html.show("booking/front", new FrontPage(frame)));
    }
}

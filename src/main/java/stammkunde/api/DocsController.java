package stammkunde.api;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** The API's description for people. */
@Controller
@Access(Access.Level.ANYONE)
class DocsController {

    private final DocsPages pages;

    DocsController(DocsPages pages) {
        this.pages = pages;
    }

    @GetMapping("/api/docs")
    ModelAndView show(Frame frame) {
        return Html.show("api/docs", pages.reference(frame));
    }

    @GetMapping("/api/docs/plain")
    ModelAndView plain(Frame frame) {
        return Html.show("api/plain", pages.page(frame));
    }
}

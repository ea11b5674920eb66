package stammkunde.desk.settings;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Businesses;
import stammkunde.desk.LetterFrames;
import stammkunde.desk.SignedIn;
import stammkunde.embedding.PageChecks;
import stammkunde.web.Access;
import stammkunde.web.Brand;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** „Prüfen, ob es auf Ihrer Website läuft“: a look at a page of theirs, and a page of ours that embeds as theirs would. */
@Controller
@Access(Access.Level.MANAGER)
class WidgetCheckController {

    private final PageChecks checks;
    private final Businesses businesses;
    private final WidgetPages pages;

    WidgetCheckController(PageChecks checks, Businesses businesses, WidgetPages pages) {
        this.checks = checks;
        this.businesses = businesses;
        this.pages = pages;
    }

    @GetMapping("/desk/settings/widget/check")
    ModelAndView back() {
        return Html.goTo("/desk/settings/widget#check");
    }

    @PostMapping("/desk/settings/widget/check")
    ModelAndView check(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String address) {
        var business = businesses.get(staff.business());
        var found = WidgetFindings.of(frame, checks.check(business, address), business.slug());
        var page = pages.checked(staff, frame, address.strip(), found.findings(), found.problem());
        return found.problem() == null
                ? Html.show("desk/settings/widget", page)
                : Html.refuse("desk/settings/widget", page);
    }

    @GetMapping("/desk/settings/widget/trial")
    ModelAndView trial(SignedIn staff, Frame frame, HttpServletResponse response) {
        LetterFrames.allowIn(response);
        var business = businesses.get(staff.business());
        var brand = new Brand(business.accent(), business.radius(), business.appearance());
        return Html.show(
                "desk/settings/widget-trial",
                new WidgetTrialPage(frame, business.name(), brand.address(business.slug()), business.slug()));
    }
}

package stammkunde.portal.account;

import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Newcomers;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.portal.Portal;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.TooManyRequests;

/** „Bitte wenden Sie sich an …“: what somebody sees whom nobody could match, with a form that reaches the business (D4). */
@Controller
@Access(Access.Level.SCANNED)
class QuestionController {

    private static final String TEMPLATE = "portal/account/question";
    private static final int LONGEST = 2_000;
    private static final Limit A_DAY = new Limit(5, Duration.ofDays(1));

    private final Newcomers newcomers;
    private final Throttle throttle;

    QuestionController(Newcomers newcomers, Throttle throttle) {
        this.newcomers = newcomers;
        this.throttle = throttle;
    }

    @GetMapping("/portal/account/question")
    ModelAndView show(Portal portal, @RequestParam(defaultValue = "") String sent) {
        if (!newcomers.isWaiting(portal.business(), portal.customer().id())) return Html.goTo("/portal");
        return Html.show(TEMPLATE, new QuestionPage(portal, "", "", sent.equals("yes")));
    }

    @PostMapping("/portal/account/question")
    ModelAndView ask(Portal portal, @RequestParam(defaultValue = "") String text) {
        var customer = portal.customer().id();
        if (!newcomers.isWaiting(portal.business(), customer)) return Html.goTo("/portal");
        var clean = text.replaceAll("[\\p{Cntrl}&&[^\\r\\n]]+", " ").strip();
        if (clean.isEmpty() || clean.length() > LONGEST)
            return Html.refuse(TEMPLATE, new QuestionPage(portal, text, portal.text("account.question.empty"), false));
        if (!throttle.tryAcquire("account question", customer.value().toString(), A_DAY)) throw new TooManyRequests();
        newcomers.ask(portal.business(), customer, clean);
        return Html.goTo("/portal/account/question?sent=yes");
    }
}

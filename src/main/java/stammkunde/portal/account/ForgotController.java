package stammkunde.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.PasswordChanges;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.choosing.Visited;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** „Passwort vergessen?“ Says the same whether anybody is known by it or not, and also when enough letters went there. */
@Controller
@Access(Access.Level.ANYONE)
class ForgotController {

    private static final Limit LETTERS_PER_NAME = new Limit(3, Duration.ofMinutes(15));
    private static final Limit LETTERS_PER_NETWORK = new Limit(30, Duration.ofMinutes(15));

    private final PasswordChanges changes;
    private final Throttle throttle;
    private final Houses houses;

    ForgotController(PasswordChanges changes, Throttle throttle, Houses houses) {
        this.changes = changes;
        this.throttle = throttle;
        this.houses = houses;
    }

    @GetMapping("/b/{slug}/account/forgot")
    ModelAndView show(Visited visited, Frame frame) {
        return Html.show("portal/account/forgot", new ForgotPage(houses.open(visited, frame), "", ""));
    }

    @PostMapping("/b/{slug}/account/forgot")
    ModelAndView send(
            Visited visited, Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String who) {
        var house = houses.open(visited, frame);
        var parsed = changes.read(visited.business(), who);
        if (parsed.isEmpty()) return refuse(house, who, "account.who.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
        var network = Throttle.network(request.getRemoteAddr());
        if (!throttle.tryAcquire("account reset network", network, LETTERS_PER_NETWORK))
            return refuse(house, who, "account.too-many", HttpStatus.TOO_MANY_REQUESTS);
        var name = visited.business() + " " + parsed.get();
        if (throttle.tryAcquire("account reset name", name, LETTERS_PER_NAME))
            changes.ask(visited.business(), parsed.get());
        return Html.goTo(house.at("/forgot/sent"));
    }

    @GetMapping("/b/{slug}/account/forgot/sent")
    ModelAndView sent(Visited visited, Frame frame) {
        var house = houses.open(visited, frame);
        return Html.show(
                "portal/account/notice",
                new NoticePage(
                        house,
                        "mail-check",
                        house.text("account.sent"),
                        house.text("account.sent.text"),
                        house.at("/login"),
                        house.text("account.back")));
    }

    private static ModelAndView refuse(House house, String who, String problem, HttpStatus status) {
        var answer = Html.refuse("portal/account/forgot", new ForgotPage(house, who, house.text(problem)));
        answer.setStatus(status);
        return answer;
    }
}

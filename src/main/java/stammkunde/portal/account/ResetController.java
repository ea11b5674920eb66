package stammkunde.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.PasswordChanges;
import stammkunde.account.PasswordSetting;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.choosing.Visited;
import stammkunde.customer.Customer;
import stammkunde.portal.framed.AfterLogin;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.Problems;
import stammkunde.web.TooManyRequests;

/**
 * A new password, by a letter's link or after a one-time password. Looking at the page spends nothing, so that a program
 * that opens every link does no harm (R-SEC-7); the button sets the password and opens the portal.
 */
@Controller
@Access(Access.Level.ANYONE)
class ResetController {

    private static final String TEMPLATE = "portal/account/new-password";
    private static final Limit MISSES = new Limit(30, Duration.ofMinutes(15));

    private final PasswordChanges changes;
    private final Throttle throttle;
    private final Houses houses;

    ResetController(PasswordChanges changes, Throttle throttle, Houses houses) {
        this.changes = changes;
        this.throttle = throttle;
        this.houses = houses;
    }

    @GetMapping("/b/{slug}/account/reset/{token}")
    ModelAndView showLink(Visited visited, Frame frame, @PathVariable String token, HttpServletRequest request) {
        var house = houses.open(visited, frame);
        return changes.byLink(visited.business(), token)
                .map(owner -> Html.show(TEMPLATE, byLink(house, token, owner, Problems.NONE)))
                .orElseGet(() -> missed(house, request));
    }

    @PostMapping("/b/{slug}/account/reset/{token}")
    ModelAndView spendLink(
            Visited visited,
            Frame frame,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String password) {
        var house = houses.open(visited, frame);
        var owner = changes.byLink(visited.business(), token);
        if (owner.isEmpty()) return missed(house, request);
        var setting = changes.spendLink(visited.business(), token, password, Houses.origin(request));
        return answer(house, setting, request, response, problems -> byLink(house, token, owner.get(), problems));
    }

    /** After a login with a one-time password; the browser has a ticket, which opens nothing else. */
    @GetMapping("/b/{slug}/account/first-password")
    ModelAndView showTicket(Visited visited, Frame frame, HttpServletRequest request) {
        var house = houses.open(visited, frame);
        return changes.byTicket(visited.business(), ticket(request))
                .map(owner -> Html.show(TEMPLATE, byTicket(house, owner, Problems.NONE)))
                .orElseGet(() -> Html.goTo(house.at("/login")));
    }

    @PostMapping("/b/{slug}/account/first-password")
    ModelAndView spendTicket(
            Visited visited,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String password) {
        var house = houses.open(visited, frame);
        var owner = changes.byTicket(visited.business(), ticket(request));
        if (owner.isEmpty()) return Html.goTo(house.at("/login"));
        var setting = changes.spendTicket(visited.business(), ticket(request), password, Houses.origin(request));
        return answer(house, setting, request, response, problems -> byTicket(house, owner.get(), problems));
    }

    private interface Again {

        NewPasswordPage with(Problems problems);
    }

    private ModelAndView answer(
            House house,
            PasswordSetting setting,
            HttpServletRequest request,
            HttpServletResponse response,
            Again again) {
        return switch (setting) {
            case PasswordSetting.Entered entered -> {
                AccountCookies.enter(request, response, entered.in());
                yield AfterLogin.go(request, "/portal?done=password");
            }
            case PasswordSetting.Weak(var problem) ->
                Html.refuse(
                        TEMPLATE, again.with(Problems.NONE.and("password", PasswordWords.of(house.frame(), problem))));
            case PasswordSetting.Closed _ -> Html.goTo(house.at("/login"));
            case PasswordSetting.Changed _, PasswordSetting.OldWrong _, PasswordSetting.Void _ ->
                missed(house, request);
        };
    }

    private static String ticket(HttpServletRequest request) {
        return AccountCookies.TICKET.value(request).orElse("");
    }

    private static NewPasswordPage byLink(House house, String token, Customer owner, Problems problems) {
        return page(house, "/reset/" + token, "account.reset", "account.reset.text", owner, problems);
    }

    private static NewPasswordPage byTicket(House house, Customer owner, Problems problems) {
        return page(house, "/first-password", "account.first", "account.first.text", owner, problems);
    }

    private static NewPasswordPage page(
            House house, String action, String title, String text, Customer owner, Problems problems) {
        var username = owner.email().orElseGet(() -> Long.toString(owner.number()));
        return new NewPasswordPage(
                house,
                house.at(action),
                house.text(title),
                house.text(text, house.name()),
                username,
                false,
                "",
                "",
                false,
                "",
                problems);
    }

    /** Used, expired, replaced and never issued look the same; who tries many is stopped (R-SEC-2). */
    private ModelAndView missed(House house, HttpServletRequest request) {
        var network = Throttle.network(request.getRemoteAddr());
        if (!throttle.tryAcquire("account key miss", network, MISSES)) throw new TooManyRequests();
        var page = Html.show(
                "portal/account/notice",
                new NoticePage(
                        house,
                        "unlink",
                        house.text("account.void"),
                        house.text("account.void.text"),
                        house.at("/forgot"),
                        house.text("account.void.again")));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}

package stammkunde.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.Visits;
import stammkunde.account.Login;
import stammkunde.account.Logins;
import stammkunde.business.PasswordsBusy;
import stammkunde.business.PortalSettings;
import stammkunde.choosing.Visited;
import stammkunde.portal.VisitCookie;
import stammkunde.portal.framed.AfterLogin;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** „Anmelden“: e-mail address, mobile number or customer number and the password; then the same portal as by code. */
@Controller
@Access(Access.Level.ANYONE)
class LoginController {

    private static final String TEMPLATE = "portal/account/login";
    private static final Duration TICKET = Duration.ofMinutes(30);

    private final Logins logins;
    private final Visits visits;
    private final PortalSettings settings;
    private final Houses houses;
    private final Stays stays;

    LoginController(Logins logins, Visits visits, PortalSettings settings, Houses houses, Stays stays) {
        this.logins = logins;
        this.visits = visits;
        this.settings = settings;
        this.houses = houses;
        this.stays = stays;
    }

    @GetMapping("/b/{slug}/account")
    ModelAndView start(Visited visited) {
        return Html.goTo(visited.home() + "/account/login");
    }

    /** Who is in already is led on. @param who known from a page before */
    @GetMapping("/b/{slug}/account/login")
    ModelAndView show(
            Visited visited,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String done) {
        var visit = VisitCookie.token(request).flatMap(visits::find);
        if (visit.filter(open -> open.business().equals(visited.business())).isPresent()) return AfterLogin.go(request);
        AfterLogin.remember(request, response);
        var house = houses.open(visited, frame);
        var notice = done.equals("password") ? house.text("account.done.password") : "";
        return Html.show(TEMPLATE, page(visited, house, who, false, "", notice));
    }

    @PostMapping("/b/{slug}/account/login")
    ModelAndView logIn(
            Visited visited,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean stay) {
        var house = houses.open(visited, frame);
        if (who.isBlank() || password.isEmpty())
            return refuse(visited, house, who, stay, "account.login.empty", HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return switch (logins.attempt(visited.business(), who, password, Houses.origin(request), stay)) {
                case Login.In in -> {
                    AccountCookies.enter(request, response, in);
                    yield AfterLogin.go(request);
                }
                case Login.MustChange must -> {
                    AccountCookies.TICKET.set(request, response, must.ticket(), TICKET);
                    yield Html.goTo(house.at("/first-password"));
                }
                case Login.Wrong _ ->
                    refuse(visited, house, who, stay, "account.login.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
                case Login.Several _ ->
                    refuse(visited, house, who, stay, "account.login.several", HttpStatus.UNPROCESSABLE_CONTENT);
                case Login.Closed _ ->
                    refuse(visited, house, who, stay, "account.login.closed", HttpStatus.UNPROCESSABLE_CONTENT);
                case Login.Stopped _ -> {
                    response.setHeader("Retry-After", "900");
                    yield refuse(visited, house, who, stay, "account.login.stopped", HttpStatus.TOO_MANY_REQUESTS);
                }
            };
        } catch (PasswordsBusy busy) {
            response.setHeader("Retry-After", "5");
            return refuse(visited, house, who, stay, "account.busy", HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView refuse(
            Visited visited, House house, String who, boolean stay, String problem, HttpStatus status) {
        var answer = Html.refuse(TEMPLATE, page(visited, house, who, stay, house.text(problem), ""));
        answer.setStatus(status);
        return answer;
    }

    private LoginPage page(Visited visited, House house, String who, boolean stay, String problem, String notice) {
        return new LoginPage(
                house,
                who,
                stay,
                stays.of(house, visited.business()),
                settings.activatesApp(visited.business()),
                problem,
                notice);
    }
}

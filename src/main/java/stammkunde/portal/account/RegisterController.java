package stammkunde.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Identifier;
import stammkunde.account.Registration;
import stammkunde.account.Registration.Beginning;
import stammkunde.account.Registration.Checking;
import stammkunde.account.Registration.Purpose;
import stammkunde.account.Registrations;
import stammkunde.business.PortalSettings;
import stammkunde.choosing.Visited;
import stammkunde.messaging.Reach;
import stammkunde.portal.framed.AfterLogin;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Jetzt Konto erstellen“: an address or a customer number, then the code that went there (D4, D5, D6). */
@Controller
@Access(Access.Level.ANYONE)
class RegisterController {

    private static final Duration TICKET = Duration.ofMinutes(40);

    private final Registrations registrations;
    private final PortalSettings settings;
    private final Reach reach;
    private final Houses houses;

    RegisterController(Registrations registrations, PortalSettings settings, Reach reach, Houses houses) {
        this.registrations = registrations;
        this.settings = settings;
        this.reach = reach;
        this.houses = houses;
    }

    @GetMapping("/b/{slug}/account/register")
    ModelAndView show(Visited visited, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        AfterLogin.remember(request, response);
        return Html.show("portal/account/register", new RegisterPage(houses.open(visited, frame), false, "", ""));
    }

    @PostMapping("/b/{slug}/account/register")
    ModelAndView begin(
            Visited visited,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String who) {
        var house = houses.open(visited, frame);
        var begun = registrations.begin(visited.business(), Purpose.REGISTRATION, who, request.getRemoteAddr());
        return answer(house, begun, false, who, request, response);
    }

    /** „Sie sind bereits App-KundIn?“, where the business has it switched on. */
    @GetMapping("/b/{slug}/account/app")
    ModelAndView showApp(Visited visited, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        if (!settings.activatesApp(visited.business())) throw new NotFound();
        AfterLogin.remember(request, response);
        return Html.show("portal/account/register", new RegisterPage(houses.open(visited, frame), true, "", ""));
    }

    @PostMapping("/b/{slug}/account/app")
    ModelAndView beginApp(
            Visited visited,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String who) {
        if (!settings.activatesApp(visited.business())) throw new NotFound();
        var house = houses.open(visited, frame);
        var begun = registrations.begin(visited.business(), Purpose.APP, who, request.getRemoteAddr());
        return answer(house, begun, true, who, request, response);
    }

    private static ModelAndView answer(
            House house,
            Beginning beginning,
            boolean app,
            String who,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (beginning) {
            case Beginning.Begun begun -> {
                AccountCookies.TICKET.set(request, response, begun.token(), TICKET);
                yield Html.goTo(house.at("/code"));
            }
            case Beginning.Unreadable _ -> refuse(house, app, who, app ? "account.email.wrong" : "account.who.wrong");
            case Beginning.NoSms _ -> refuse(house, app, who, "account.no-sms");
            case Beginning.TooSoon _ -> refuse(house, app, who, "account.too-soon");
            case Beginning.TooMany _ -> {
                var answer = refuse(house, app, who, "account.too-many");
                answer.setStatus(HttpStatus.TOO_MANY_REQUESTS);
                yield answer;
            }
        };
    }

    private static ModelAndView refuse(House house, boolean app, String who, String problem) {
        return Html.refuse("portal/account/register", new RegisterPage(house, app, who, house.text(problem)));
    }

    @GetMapping("/b/{slug}/account/code")
    ModelAndView ask(Visited visited, Frame frame, HttpServletRequest request) {
        var house = houses.open(visited, frame);
        return pending(visited, request)
                .map(pending -> pending.confirmed()
                        ? Html.goTo(house.at("/password"))
                        : Html.show("portal/account/code", page(visited, house, pending, "", false)))
                .orElseGet(() -> Html.goTo(house.at("/register")));
    }

    @PostMapping("/b/{slug}/account/code")
    ModelAndView check(
            Visited visited, Frame frame, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        var house = houses.open(visited, frame);
        var pending = pending(visited, request);
        if (pending.isEmpty()) return Html.goTo(house.at("/register"));
        var token = AccountCookies.TICKET.value(request).orElse("");
        return switch (registrations.check(visited.business(), token, code, request.getRemoteAddr())) {
            case Checking.Right _ -> Html.goTo(house.at("/password"));
            case Checking.Wrong wrong ->
                wrong(visited, house, pending.get(), house.text("account.code.wrong", wrong.left()), false);
            case Checking.Void _ -> wrong(visited, house, pending.get(), house.text("account.code.void"), true);
            case Checking.Stopped _ -> wrong(visited, house, pending.get(), house.text("account.code.stopped"), false);
        };
    }

    /** „Neuen Code senden“. */
    @PostMapping("/b/{slug}/account/code/again")
    ModelAndView again(Visited visited, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        var house = houses.open(visited, frame);
        var pending = pending(visited, request);
        if (pending.isEmpty()) return Html.goTo(house.at("/register"));
        var token = AccountCookies.TICKET.value(request).orElse("");
        return switch (registrations.again(visited.business(), token, request.getRemoteAddr())) {
            case Beginning.Begun begun -> {
                AccountCookies.TICKET.set(request, response, begun.token(), TICKET);
                yield Html.goTo(house.at("/code"));
            }
            case Beginning.TooSoon _ -> wrong(visited, house, pending.get(), house.text("account.too-soon"), false);
            case Beginning.TooMany _ -> wrong(visited, house, pending.get(), house.text("account.too-many"), false);
            case Beginning.NoSms _ -> wrong(visited, house, pending.get(), house.text("account.no-sms"), false);
            case Beginning.Unreadable _ -> Html.goTo(house.at("/register"));
        };
    }

    private Optional<Registration> pending(Visited visited, HttpServletRequest request) {
        var token = AccountCookies.TICKET.value(request).orElse("");
        return registrations.find(visited.business(), token);
    }

    private ModelAndView wrong(Visited visited, House house, Registration pending, String problem, boolean again) {
        return Html.refuse("portal/account/code", page(visited, house, pending, problem, again));
    }

    /** Whether SMS get out says nothing about a person: for a customer number it isn't said, for that would. */
    private CodePage page(Visited visited, House house, Registration pending, String problem, boolean again) {
        var silent = pending.kind() == Identifier.Kind.MOBILE && !reach.canText(visited.business());
        return new CodePage(house, pending, silent, problem, again);
    }
}

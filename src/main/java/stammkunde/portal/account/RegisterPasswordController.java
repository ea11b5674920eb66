package stammkunde.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Registration;
import stammkunde.account.Registration.Finishing;
import stammkunde.account.Registrations;
import stammkunde.choosing.Visited;
import stammkunde.portal.framed.AfterLogin;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.Problems;

/** The last step of registering: a password, and the name of whoever is on no card. */
@Controller
@Access(Access.Level.ANYONE)
class RegisterPasswordController {

    private static final String TEMPLATE = "portal/account/new-password";

    private final Registrations registrations;
    private final Houses houses;
    private final Stays stays;

    RegisterPasswordController(Registrations registrations, Houses houses, Stays stays) {
        this.registrations = registrations;
        this.houses = houses;
        this.stays = stays;
    }

    @GetMapping("/b/{slug}/account/password")
    ModelAndView show(Visited visited, Frame frame, HttpServletRequest request) {
        var house = houses.open(visited, frame);
        return registrations
                .find(visited.business(), AccountCookies.TICKET.value(request).orElse(""))
                .filter(Registration::confirmed)
                .map(pending -> Html.show(TEMPLATE, page(visited, house, pending, "", "", false, Problems.NONE)))
                .orElseGet(() -> Html.goTo(house.at("/code")));
    }

    @PostMapping("/b/{slug}/account/password")
    ModelAndView set(
            Visited visited,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean stay) {
        var house = houses.open(visited, frame);
        var token = AccountCookies.TICKET.value(request).orElse("");
        var pending = registrations.find(visited.business(), token).filter(Registration::confirmed);
        if (pending.isEmpty()) return Html.goTo(house.at("/code"));
        var origin = Houses.origin(request);
        return switch (registrations.finish(visited.business(), token, firstName, lastName, password, origin, stay)) {
            case Finishing.Done done -> {
                AccountCookies.enter(request, response, done.in());
                yield AfterLogin.go(request, done.unmatched() ? "/portal/account/question" : "/portal");
            }
            case Finishing.Weak(var problem) -> {
                var problems = Problems.NONE.and("password", PasswordWords.of(frame, problem));
                yield Html.refuse(TEMPLATE, page(visited, house, pending.get(), firstName, lastName, stay, problems));
            }
            case Finishing.Nameless _ -> {
                var problems = Problems.NONE;
                if (firstName.isBlank()) problems = problems.and("firstName", frame.text("NotBlank"));
                if (lastName.isBlank()) problems = problems.and("lastName", frame.text("NotBlank"));
                if (problems.isEmpty()) problems = problems.and("firstName", frame.text("account.name.wrong"));
                yield Html.refuse(TEMPLATE, page(visited, house, pending.get(), firstName, lastName, stay, problems));
            }
            case Finishing.Closed _ ->
                Html.show(
                        "portal/account/notice",
                        new NoticePage(
                                house,
                                "lock",
                                house.text("account.closed"),
                                house.text("account.login.closed"),
                                house.shell().home(),
                                house.text("account.home")));
            case Finishing.Void _ -> Html.goTo(house.at("/login"));
        };
    }

    private NewPasswordPage page(
            Visited visited,
            House house,
            Registration pending,
            String firstName,
            String lastName,
            boolean stay,
            Problems problems) {
        return new NewPasswordPage(
                house,
                house.at("/password"),
                house.text("account.set"),
                house.text(pending.needsName() ? "account.set.unknown" : "account.set.known"),
                pending.who(),
                pending.needsName(),
                firstName,
                lastName,
                stay,
                stays.of(house, visited.business()),
                problems);
    }
}

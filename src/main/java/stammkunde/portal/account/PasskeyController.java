package stammkunde.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Login;
import stammkunde.account.Passkeys;
import stammkunde.choosing.Visited;
import stammkunde.portal.Proofs;
import stammkunde.portal.framed.AfterLogin;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.TooManyRequests;

/** „Mit Passkey anmelden“: no name, no password; the device says whose it is and proves it. */
@Controller
@Access(Access.Level.ANYONE)
class PasskeyController {

    private final Passkeys passkeys;
    private final Proofs proofs;
    private final Houses houses;

    PasskeyController(Passkeys passkeys, Proofs proofs, Houses houses) {
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.houses = houses;
    }

    @PostMapping("/b/{slug}/account/passkey/options")
    ResponseEntity<Object> begin(Visited visited, HttpServletRequest request) {
        var party = proofs.party(request);
        var ceremony = passkeys.beginLogin(visited.business(), party, Houses.origin(request))
                .orElseThrow(TooManyRequests::new);
        return Proofs.begin(ceremony);
    }

    @PostMapping("/b/{slug}/account/passkey")
    ModelAndView logIn(
            Visited visited,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "false") boolean stay) {
        var party = proofs.party(request);
        var login = passkeys.logIn(visited.business(), party, token, credential, Houses.origin(request), stay);
        return switch (login) {
            case Login.In in -> {
                AccountCookies.enter(request, response, in);
                yield AfterLogin.go(request);
            }
            case Login.Closed _ -> refused(visited, frame, "account.login.closed");
            case Login.Wrong _, Login.Several _, Login.MustChange _, Login.Stopped _ ->
                refused(visited, frame, "passkey.refused");
        };
    }

    private ModelAndView refused(Visited visited, Frame frame, String problem) {
        var house = houses.open(visited, frame);
        var page = Html.refuse("portal/account/passkey-refused", new PasskeyRefusedPage(house, house.text(problem)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

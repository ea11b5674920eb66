package stammkunde.portal.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Passkeys;
import stammkunde.portal.Portal;
import stammkunde.portal.Proofs;
import stammkunde.portal.VisitCookie;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** Instead of a code: a passkey of the same customer's. */
@Controller
@Access(Access.Level.LINKED)
class PasskeyStepUpController {

    private final Passkeys passkeys;
    private final Proofs proofs;
    private final StepUpPages pages;

    PasskeyStepUpController(Passkeys passkeys, Proofs proofs, StepUpPages pages) {
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.pages = pages;
    }

    @PostMapping("/portal/step-up/passkey/options")
    ResponseEntity<Object> begin(Portal portal, HttpServletRequest request) {
        return Proofs.begin(
                passkeys.beginStepUp(portal.visit(), proofs.party(request)).orElseThrow(NotFound::new));
    }

    @PostMapping("/portal/step-up/passkey")
    ModelAndView check(
            Portal portal,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next) {
        var onward = Next.of(next);
        var fresh = passkeys.stepUp(portal.visit(), proofs.party(request), token, credential);
        if (fresh.isEmpty()) return pages.refuse(portal, request, onward, "passkey.refused");
        VisitCookie.set(request, response, fresh.get());
        return Html.goTo(onward);
    }
}

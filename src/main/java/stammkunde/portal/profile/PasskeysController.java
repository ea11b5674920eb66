package stammkunde.portal.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Passkey;
import stammkunde.account.PasskeyAdding;
import stammkunde.account.PasskeyId;
import stammkunde.account.Passkeys;
import stammkunde.portal.Portal;
import stammkunde.portal.Proofs;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Browsers;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Passkeys“ in the profile: add one for this device, see when they were used, remove them. */
@Controller
@Access(Access.Level.FRESH)
class PasskeysController {

    private static final String PATH = "/portal/profile/passkeys";
    private static final String TEMPLATE = "portal/profile/passkeys";

    private final Passkeys passkeys;
    private final Proofs proofs;

    PasskeysController(Passkeys passkeys, Proofs proofs) {
        this.passkeys = passkeys;
        this.proofs = proofs;
    }

    @GetMapping(PATH)
    ModelAndView show(Portal portal, HttpServletRequest request) {
        return Html.show(TEMPLATE, page(portal, request, ""));
    }

    @PostMapping(PATH + "/options")
    ResponseEntity<Object> begin(Portal portal, HttpServletRequest request) {
        var party = proofs.party(request);
        return Proofs.begin(passkeys.beginAdding(portal.visit(), party, portal.customer()));
    }

    @PostMapping(PATH)
    ModelAndView add(
            Portal portal,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name) {
        var party = proofs.party(request);
        return switch (passkeys.add(portal.visit(), party, token, credential, name)) {
            case PasskeyAdding.Added _ -> Html.goTo(PATH + "?done=saved");
            case PasskeyAdding.Refused _ -> refused(portal, request, "passkey.add.refused");
            case PasskeyAdding.TooMany _ -> refused(portal, request, "passkey.add.too-many");
        };
    }

    @PostMapping(PATH + "/{id}/removal")
    ModelAndView remove(Portal portal, @PathVariable String id) {
        var passkey = new PasskeyId(Ids.parse(id).orElseThrow(NotFound::new));
        if (!passkeys.remove(portal.visit(), passkey)) throw new NotFound();
        return Html.goTo(PATH + "?done=removed");
    }

    private ModelAndView refused(Portal portal, HttpServletRequest request, String problem) {
        return Html.refuse(TEMPLATE, page(portal, request, portal.text(problem)));
    }

    private PasskeysPage page(Portal portal, HttpServletRequest request, String problem) {
        var here = proofs.party(request).id();
        var rows = passkeys.of(portal.business(), portal.customer().id()).stream()
                .map(passkey -> row(portal, passkey, here))
                .toList();
        var suggested = Browsers.name(request.getHeader(HttpHeaders.USER_AGENT));
        return new PasskeysPage(portal, rows, suggested, problem);
    }

    private static PasskeysPage.Row row(Portal portal, Passkey passkey, String here) {
        var words = portal.wording();
        var used = passkey.usedAt();
        var about = Stream.of(
                        portal.text("passkey.since", words.moment(passkey.createdAt())),
                        used == null ? portal.text("passkey.unused") : portal.text("passkey.used", words.ago(used)),
                        passkey.host().equals(here) ? "" : portal.text("passkey.elsewhere", passkey.host()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new PasskeysPage.Row(PATH + "/" + passkey.id().value() + "/removal", passkey.name(), about);
    }
}

package stammkunde.portal.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.Checking;
import stammkunde.access.Sending;
import stammkunde.access.Verifications;
import stammkunde.account.Logins;
import stammkunde.portal.Portal;
import stammkunde.portal.VisitCookie;
import stammkunde.portal.account.Houses;
import stammkunde.web.Access;
import stammkunde.web.Html;

/** The step between seeing and changing: a code to an address on file; then on to where the visitor was going. */
@Controller
@Access(Access.Level.LINKED)
class StepUpController {

    private final Verifications verifications;
    private final Logins logins;
    private final StepUpPages pages;

    StepUpController(Verifications verifications, Logins logins, StepUpPages pages) {
        this.verifications = verifications;
        this.logins = logins;
        this.pages = pages;
    }

    @GetMapping("/portal/step-up")
    ModelAndView show(Portal portal, HttpServletRequest request, @RequestParam(defaultValue = "") String next) {
        return pages.show(portal, request, Next.of(next));
    }

    @PostMapping("/portal/step-up")
    ModelAndView send(
            Portal portal,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String next) {
        var onward = Next.of(next);
        return switch (verifications.send(portal.visit(), target, request.getRemoteAddr())) {
            case Sending.Sent _ -> Html.goTo(codePage(onward));
            case Sending.TooSoon _ -> pages.refuse(portal, request, onward, "portal.step-up.too-soon");
            case Sending.TooMany _ -> pages.refuse(portal, request, onward, "portal.step-up.too-many");
            case Sending.NoSuchTarget _ -> pages.refuse(portal, request, onward, "portal.step-up.choose");
        };
    }

    @GetMapping("/portal/step-up/code")
    ModelAndView ask(Portal portal, @RequestParam(defaultValue = "") String next) {
        return Html.show("portal/entrance/code", new CodePage(portal, Next.of(next), ""));
    }

    @PostMapping("/portal/step-up/code")
    ModelAndView check(
            Portal portal,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next) {
        var onward = Next.of(next);
        return switch (verifications.check(portal.visit(), code)) {
            case Checking.Right right -> {
                VisitCookie.set(request, response, right.token());
                yield Html.goTo(onward);
            }
            case Checking.Wrong wrong -> refuseCode(portal, onward, portal.text("portal.code.wrong", wrong.left()));
            case Checking.Void _ -> refuseCode(portal, onward, portal.text("portal.code.void"));
            case Checking.Stopped _ -> refuseCode(portal, onward, portal.text("portal.code.stopped"));
        };
    }

    /** Instead of a code: the password, where there is one. */
    @PostMapping("/portal/step-up/password")
    ModelAndView password(
            Portal portal,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next) {
        var onward = Next.of(next);
        var token = logins.stepUp(portal.visit(), password, Houses.origin(request));
        if (token.isEmpty()) return pages.refuse(portal, request, onward, "account.step-up.wrong");
        VisitCookie.set(request, response, token.get());
        return Html.goTo(onward);
    }

    private static ModelAndView refuseCode(Portal portal, String next, String problem) {
        return Html.refuse("portal/entrance/code", new CodePage(portal, next, problem));
    }

    private static String codePage(String next) {
        return "/portal/step-up/code?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}

package stammkunde.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Accounts;
import stammkunde.account.Passkeys;
import stammkunde.account.PasswordChanges;
import stammkunde.account.PasswordSetting;
import stammkunde.portal.Portal;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.Problems;

/** A password in the open portal: a first one, or another one (D10). */
@Controller
@Access(Access.Level.FRESH)
class PasswordController {

    private static final String TEMPLATE = "portal/account/password";

    private final PasswordChanges changes;
    private final Accounts accounts;
    private final Passkeys passkeys;

    PasswordController(PasswordChanges changes, Accounts accounts, Passkeys passkeys) {
        this.changes = changes;
        this.accounts = accounts;
        this.passkeys = passkeys;
    }

    @GetMapping("/portal/account/password")
    ModelAndView show(Portal portal) {
        return Html.show(TEMPLATE, page(portal, Problems.NONE));
    }

    @PostMapping("/portal/account/password")
    ModelAndView change(
            Portal portal,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password) {
        return switch (changes.change(portal.visit(), old, password, Houses.origin(request))) {
            case PasswordSetting.Changed _ -> Html.goTo("/portal/profile?done=password");
            case PasswordSetting.Weak(var problem) ->
                refuse(portal, "password", PasswordWords.of(portal.frame(), problem));
            case PasswordSetting.OldWrong _ -> refuse(portal, "old", portal.text("account.old.wrong"));
            case PasswordSetting.Closed _, PasswordSetting.Void _, PasswordSetting.Entered _ -> {
                var answer = refuse(portal, "password", portal.text("account.off"));
                answer.setStatus(HttpStatus.CONFLICT);
                yield answer;
            }
        };
    }

    /** „Später“: asked no more on each page, but a hint stays in the profile. */
    @PostMapping("/portal/account/later")
    @Access(Access.Level.LINKED)
    ModelAndView later(Portal portal) {
        accounts.decline(portal.business(), portal.customer().id());
        return Html.goTo(portal.isOnlyLinked() ? "/portal/quick" : "/portal");
    }

    private ModelAndView refuse(Portal portal, String field, String problem) {
        return Html.refuse(TEMPLATE, page(portal, Problems.NONE.and(field, problem)));
    }

    private PasswordPage page(Portal portal, Problems problems) {
        var has = accounts.hasPassword(portal.business(), portal.customer().id());
        var keys = passkeys.has(portal.business(), portal.customer().id());
        return new PasswordPage(portal, has, keys, problems);
    }
}

package stammkunde.portal.entrance;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Accounts;
import stammkunde.account.Passkeys;
import stammkunde.portal.Portal;
import stammkunde.portal.Proofs;
import stammkunde.web.Html;

/** Puts together by which ways this customer can make the visit surer. */
@Component
class StepUpPages {

    private static final String TEMPLATE = "portal/entrance/step-up";

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Proofs proofs;

    StepUpPages(Accounts accounts, Passkeys passkeys, Proofs proofs) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.proofs = proofs;
    }

    ModelAndView show(Portal portal, HttpServletRequest request, String next) {
        return Html.show(TEMPLATE, page(portal, request, next, ""));
    }

    ModelAndView refuse(Portal portal, HttpServletRequest request, String next, String problem) {
        return Html.refuse(TEMPLATE, page(portal, request, next, portal.text(problem)));
    }

    private StepUpPage page(Portal portal, HttpServletRequest request, String next, String problem) {
        var password = accounts.hasPassword(portal.business(), portal.customer().id());
        return new StepUpPage(portal, next, password, passkeys.has(portal.visit(), proofs.party(request)), problem);
    }
}

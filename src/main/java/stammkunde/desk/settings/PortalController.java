package stammkunde.desk.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.Branches;
import stammkunde.business.Businesses;
import stammkunde.business.PortalSettings;
import stammkunde.desk.SignedIn;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** How customers get into their portal. */
@Controller
@Access(Access.Level.MANAGER)
class PortalController {

    private final PortalSettings portal;
    private final Businesses businesses;
    private final Branches branches;
    private final SettingsFrames frames;

    PortalController(PortalSettings portal, Businesses businesses, Branches branches, SettingsFrames frames) {
        this.portal = portal;
        this.branches = branches;
        this.businesses = businesses;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/portal")
    ModelAndView show(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        var stored = Typed.of(
                "welcome", portal.welcomesByItself(staff.business()),
                "careful", businesses.portalCareful(staff.business()),
                "updatesTo", portal.updatesTo(staff.business()),
                "app", portal.activatesApp(staff.business()),
                "stay", Long.toString(portal.stay(staff.business()).toHours()));
        var own = new HashMap<String, List<String>>();
        portal.updatesByBranch(staff.business())
                .forEach((branch, address) -> own.put(PortalPage.field(branch), List.of(address)));
        return Html.show(
                "desk/settings/portal", page(staff, frames.stored(staff, frame, stored.and(new Typed(own)), done)));
    }

    @PostMapping("/desk/settings/portal")
    ModelAndView save(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        var form = new FormReader(frame, values);
        var updatesTo = form.email("updatesTo");
        var own = new HashMap<BranchId, String>();
        for (var branch : places(staff)) own.put(branch.id(), form.email(PortalPage.field(branch.id())));
        if (!form.isRight())
            return Html.refuse("desk/settings/portal", page(staff, frames.refused(staff, frame, form)));
        portal.setUpdatesTo(staff.business(), updatesTo);
        own.forEach((branch, address) -> portal.setUpdatesTo(staff.business(), branch, address));
        portal.setWelcomesByItself(staff.business(), form.flag("welcome"));
        businesses.setPortalCareful(staff.business(), form.flag("careful"));
        portal.setActivatesApp(staff.business(), form.flag("app"));
        var stay = values.getFirst("stay");
        if (stay != null && PortalPage.STAYS.contains(stay))
            portal.setStay(staff.business(), Duration.ofHours(Long.parseLong(stay)));
        return Html.goTo("/desk/settings/portal?done=saved");
    }

    private PortalPage page(SignedIn staff, Basics basics) {
        return new PortalPage(basics, places(staff));
    }

    /** With one branch there is nothing to tell apart. */
    private List<Branch> places(SignedIn staff) {
        var active =
                branches.all(staff.business()).stream().filter(Branch::active).toList();
        return active.size() > 1 ? active : List.of();
    }
}

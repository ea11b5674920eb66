package stammkunde.desk.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.Branches;
import stammkunde.business.Business.Country;
import stammkunde.business.Businesses;
import stammkunde.desk.SignedIn;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** The places of the business. */
@Controller
@Access(Access.Level.MANAGER)
class BranchesController {

    private final Branches branches;
    private final Businesses businesses;
    private final SettingsFrames frames;

    BranchesController(Branches branches, Businesses businesses, SettingsFrames frames) {
        this.branches = branches;
        this.businesses = businesses;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/branches")
    ModelAndView list(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        var basics = frames.stored(staff, frame, Typed.nothing(), done);
        return Html.show("desk/settings/branches", new BranchesPage(basics, branches.all(staff.business())));
    }

    @GetMapping("/desk/settings/branches/new")
    ModelAndView blank(SignedIn staff, Frame frame) {
        var country = country(staff);
        var typed = Typed.of("zone", Lands.zone(country), "closedOnHolidays", true, "active", true);
        return Html.show(
                "desk/settings/branch", new BranchPage(frames.stored(staff, frame, typed, ""), "", "", country));
    }

    @GetMapping("/desk/settings/branches/{id}")
    ModelAndView show(SignedIn staff, Frame frame, @PathVariable UUID id) {
        var branch = branches.find(staff.business(), new BranchId(id)).orElseThrow(NotFound::new);
        var basics = frames.stored(staff, frame, typed(branch), "");
        return Html.show("desk/settings/branch", new BranchPage(basics, id.toString(), branch.name(), country(staff)));
    }

    @PostMapping("/desk/settings/branches")
    ModelAndView add(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        return save(staff, new FormReader(frame, values), frame, new BranchId(Ids.next()), "", "");
    }

    @PostMapping("/desk/settings/branches/{id}")
    ModelAndView change(
            SignedIn staff, Frame frame, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var branch = branches.find(staff.business(), new BranchId(id)).orElseThrow(NotFound::new);
        return save(staff, new FormReader(frame, values), frame, branch.id(), id.toString(), branch.name());
    }

    private ModelAndView save(SignedIn staff, FormReader form, Frame frame, BranchId id, String address, String name) {
        var country = country(staff);
        var branch = read(form, frame, id, country);
        var closesLast = !branch.active()
                && branches.all(staff.business()).stream()
                        .noneMatch(one -> one.active() && !one.id().equals(id));
        if (closesLast) form.wrong("active", frame.text("settings.branch.last"));
        if (!form.isRight())
            return Html.refuse(
                    "desk/settings/branch", new BranchPage(frames.refused(staff, frame, form), address, name, country));
        branches.save(staff.business(), branch);
        return Html.goTo("/desk/settings/branches?done=saved");
    }

    static Branch read(FormReader form, Frame frame, BranchId id, Country country) {
        var land = form.optional("subdivision", 10);
        if (!Lands.isOne(country, land)) form.wrong("subdivision", frame.text("NotNull"));
        return new Branch(
                id,
                form.required("name", 200),
                form.optional("street", 200),
                form.optional("houseNumber", 20),
                form.optional("postcode", 20),
                form.optional("city", 200),
                land,
                zone(form, frame, country),
                form.email("email"),
                form.optional("phone", 40),
                form.lines("directions", 1000),
                form.flag("closedOnHolidays"),
                form.flag("active"));
    }

    private static ZoneId zone(FormReader form, Frame frame, Country country) {
        try {
            return ZoneId.of(form.optional("zone", 60));
        } catch (DateTimeException unknown) {
            form.wrong("zone", frame.text("settings.branch.zone.wrong"));
            return ZoneId.of(Lands.zone(country));
        }
    }

    private Country country(SignedIn staff) {
        return businesses.get(staff.business()).country();
    }

    private static Typed typed(Branch branch) {
        return Typed.of(
                "name", branch.name(),
                "street", branch.street(),
                "houseNumber", branch.houseNumber(),
                "postcode", branch.postcode(),
                "city", branch.city(),
                "subdivision", branch.subdivision(),
                "zone", branch.zone(),
                "email", branch.email(),
                "phone", branch.phone(),
                "directions", branch.directions(),
                "closedOnHolidays", branch.closedOnHolidays(),
                "active", branch.active());
    }
}

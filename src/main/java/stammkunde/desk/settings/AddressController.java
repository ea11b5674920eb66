package stammkunde.desk.settings;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Host;
import stammkunde.business.HostAdding;
import stammkunde.business.HostId;
import stammkunde.business.HostProof;
import stammkunde.business.Hosts;
import stammkunde.desk.SignedIn;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.TooManyRequests;

/** Under which host names of its own a business is found. */
@Controller
@Access(Access.Level.MANAGER)
class AddressController {

    private static final String PATH = "/desk/settings/address";
    private static final String PAGE = "desk/settings/address";

    private final Hosts hosts;
    private final AddressPages pages;
    private final SettingsFrames frames;

    AddressController(Hosts hosts, AddressPages pages, SettingsFrames frames) {
        this.hosts = hosts;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping(PATH)
    ModelAndView show(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        return Html.show(PAGE, pages.page(staff, frames.stored(staff, frame, Typed.of(), done)));
    }

    @PostMapping(PATH)
    ModelAndView add(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        var form = new FormReader(frame, values);
        var name = form.required("name", 260);
        if (form.isRight()) {
            var problem =
                    switch (hosts.add(staff.business(), staff.staff(), name)) {
                        case HostAdding.Added _ -> "";
                        case HostAdding.NotAName _ -> frame.text("host.add.not-a-name");
                        case HostAdding.Installations _ -> frame.text("host.add.installations");
                        case HostAdding.Listed _ -> frame.text("host.add.listed");
                        case HostAdding.TooMany _ -> frame.text("host.add.too-many", Hosts.MOST);
                    };
            if (!problem.isEmpty()) form.wrong("name", problem);
        }
        return form.isRight()
                ? Html.goTo(PATH + "?done=saved")
                : Html.refuse(PAGE, pages.page(staff, frames.refused(staff, frame, form)));
    }

    @PostMapping(PATH + "/{id}/check")
    ModelAndView check(SignedIn staff, @PathVariable UUID id) {
        var host = find(staff, id);
        var proof = hosts.check(staff.business(), staff.staff(), host.id()).orElseThrow(TooManyRequests::new);
        return Html.goTo(PATH + "?done=" + (proof == HostProof.FOUND ? "verified" : "checked"));
    }

    @PostMapping(PATH + "/{id}/main")
    ModelAndView makeMain(SignedIn staff, @PathVariable UUID id) {
        if (!hosts.setMain(staff.business(), staff.staff(), new HostId(id))) throw new NotFound();
        return Html.goTo(PATH + "?done=saved");
    }

    @GetMapping(PATH + "/{id}/removal")
    ModelAndView askToRemove(SignedIn staff, Frame frame, @PathVariable UUID id) {
        var host = find(staff, id);
        var basics = frames.stored(staff, frame, Typed.of(), "");
        return Html.show(
                "desk/settings/address-removal",
                new AddressRemovalPage(basics, id.toString(), host.name(), host.counts()));
    }

    @PostMapping(PATH + "/{id}/removal")
    ModelAndView remove(SignedIn staff, @PathVariable UUID id) {
        if (!hosts.remove(staff.business(), staff.staff(), new HostId(id))) throw new NotFound();
        return Html.goTo(PATH + "?done=removed");
    }

    private Host find(SignedIn staff, UUID id) {
        return hosts.find(staff.business(), new HostId(id)).orElseThrow(NotFound::new);
    }
}

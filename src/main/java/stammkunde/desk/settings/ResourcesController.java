package stammkunde.desk.settings;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import stammkunde.business.StaffId;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.desk.SignedIn;
import stammkunde.desk.settings.ResourcesPage.Row;
import stammkunde.scheduling.Resource;
import stammkunde.scheduling.Resource.Kind;
import stammkunde.scheduling.ResourceId;
import stammkunde.scheduling.Resources;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Choice;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** What appointments occupy: people, rooms, equipment, vehicles. */
@Controller
@Access(Access.Level.MANAGER)
class ResourcesController {

    private final Resources resources;
    private final Branches branches;
    private final StaffMembers members;
    private final SettingsFrames frames;

    ResourcesController(Resources resources, Branches branches, StaffMembers members, SettingsFrames frames) {
        this.resources = resources;
        this.branches = branches;
        this.members = members;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/resources")
    ModelAndView list(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        var rows = resources.all(staff.business()).stream()
                .map(one -> new Row(
                        one.id().value().toString(),
                        icon(one.kind()),
                        one.name(),
                        frame.text("settings.resource.kind." + one.kind())
                                + (one.capacity() > 1
                                        ? ", " + frame.text("settings.resource.at-once", one.capacity())
                                        : ""),
                        one.active()))
                .toList();
        return Html.show(
                "desk/settings/resources", new ResourcesPage(frames.stored(staff, frame, Typed.nothing(), done), rows));
    }

    @GetMapping("/desk/settings/resources/new")
    ModelAndView blank(SignedIn staff, Frame frame) {
        var typed = Typed.of("capacity", 1, "kind", Kind.PERSON, "active", true);
        return Html.show("desk/settings/resource", page(staff, frames.stored(staff, frame, typed, ""), null));
    }

    @GetMapping("/desk/settings/resources/{id}")
    ModelAndView show(SignedIn staff, Frame frame, @PathVariable UUID id) {
        var resource = find(staff, id);
        return Html.show(
                "desk/settings/resource", page(staff, frames.stored(staff, frame, typed(resource), ""), resource));
    }

    @PostMapping("/desk/settings/resources")
    ModelAndView add(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        return save(staff, frame, new FormReader(frame, values), null);
    }

    @PostMapping("/desk/settings/resources/{id}")
    ModelAndView change(
            SignedIn staff, Frame frame, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        return save(staff, frame, new FormReader(frame, values), find(staff, id));
    }

    private ModelAndView save(SignedIn staff, Frame frame, FormReader form, @Nullable Resource before) {
        var week = HoursForm.week(form, frame);
        var person = form.id("staff")
                .map(StaffId::new)
                .filter(id -> members.find(staff.business(), id).isPresent());
        var branch = form.id("branch").map(BranchId::new).flatMap(id -> branches.find(staff.business(), id));
        if (branch.isEmpty()) form.wrong("branch", frame.text("NotNull"));
        var read = new Resource(
                before == null ? new ResourceId(Ids.next()) : before.id(),
                branch.map(Branch::id).orElse(new BranchId(Ids.next())),
                form.required("name", 200),
                form.optional("detail", 200),
                form.choice("kind", Kind.class),
                form.number("capacity", 1, 100),
                person.orElse(null),
                before == null ? 1000 : before.position(),
                form.flag("active"),
                week);
        if (!form.isRight())
            return Html.refuse("desk/settings/resource", page(staff, frames.refused(staff, frame, form), before));
        resources.save(staff.business(), read);
        return Html.goTo("/desk/settings/resources?done=saved");
    }

    private Resource find(SignedIn staff, UUID id) {
        return resources.find(staff.business(), new ResourceId(id)).orElseThrow(NotFound::new);
    }

    private ResourcePage page(SignedIn staff, Basics basics, @Nullable Resource resource) {
        return new ResourcePage(
                basics,
                resource == null ? "" : resource.id().value().toString(),
                resource == null ? "" : resource.name(),
                branches.all(staff.business()).stream()
                        .map(one -> new Choice(one.id().value().toString(), one.name()))
                        .toList(),
                Stream.concat(
                                Stream.of(new Choice("", basics.frame().text("settings.resource.nobody"))),
                                members.all(staff.business()).stream()
                                        .filter(StaffMember::active)
                                        .map(one -> new Choice(one.id().value().toString(), one.name())))
                        .toList());
    }

    private static Typed typed(Resource resource) {
        return Typed.of(
                        "name", resource.name(),
                        "detail", resource.detail(),
                        "kind", resource.kind(),
                        "branch", resource.branch().value(),
                        "capacity", resource.capacity(),
                        "staff",
                                resource.staff() == null ? "" : resource.staff().value(),
                        "active", resource.active())
                .and(HoursForm.typed(resource.week()));
    }

    private static String icon(Kind kind) {
        return switch (kind) {
            case PERSON -> "user-round";
            case ROOM -> "store";
            case EQUIPMENT -> "wrench";
            case VEHICLE -> "car";
        };
    }
}

package stammkunde.desk.settings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import stammkunde.business.Businesses;
import stammkunde.desk.SignedIn;
import stammkunde.desk.settings.ServicesPage.Row;
import stammkunde.scheduling.Resource;
import stammkunde.scheduling.ResourceId;
import stammkunde.scheduling.Resources;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Service.BookableBy;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Services;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Choice;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Terminarten“: what can be booked (T9). */
@Controller
@Access(Access.Level.MANAGER)
class ServicesController {

    private final Services services;
    private final Resources resources;
    private final Branches branches;
    private final Businesses businesses;
    private final SettingsFrames frames;

    ServicesController(
            Services services, Resources resources, Branches branches, Businesses businesses, SettingsFrames frames) {
        this.services = services;
        this.resources = resources;
        this.branches = branches;
        this.businesses = businesses;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/services")
    ModelAndView list(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        Map<ResourceId, String> names =
                resources.all(staff.business()).stream().collect(Collectors.toMap(Resource::id, Resource::name));
        var rows = services.all(staff.business()).stream()
                .map(service -> row(frame, service, names))
                .toList();
        return Html.show(
                "desk/settings/services", new ServicesPage(frames.stored(staff, frame, Typed.nothing(), done), rows));
    }

    @GetMapping("/desk/settings/services/new")
    ModelAndView blank(SignedIn staff, Frame frame) {
        return Html.show(
                "desk/settings/service", page(staff, frames.stored(staff, frame, ServiceForm.usual(), ""), null));
    }

    @GetMapping("/desk/settings/services/{id}")
    ModelAndView show(SignedIn staff, Frame frame, @PathVariable UUID id) {
        var service = find(staff, id);
        return Html.show(
                "desk/settings/service",
                page(staff, frames.stored(staff, frame, ServiceForm.typed(service), ""), service));
    }

    @PostMapping("/desk/settings/services")
    ModelAndView add(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        return save(staff, frame, new FormReader(frame, values), null);
    }

    @PostMapping("/desk/settings/services/{id}")
    ModelAndView change(
            SignedIn staff, Frame frame, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        return save(staff, frame, new FormReader(frame, values), find(staff, id));
    }

    private ModelAndView save(SignedIn staff, Frame frame, FormReader form, @Nullable Service before) {
        var currency = businesses.get(staff.business()).currency();
        var id = before == null ? new ServiceId(Ids.next()) : before.id();
        var read = ServiceForm.read(form, frame, id, before, resources.all(staff.business()), currency);
        if (!form.isRight())
            return Html.refuse("desk/settings/service", page(staff, frames.refused(staff, frame, form), before));
        services.save(staff.business(), read);
        return Html.goTo("/desk/settings/services?done=saved");
    }

    private Service find(SignedIn staff, UUID id) {
        return services.find(staff.business(), new ServiceId(id)).orElseThrow(NotFound::new);
    }

    private ServicePage page(SignedIn staff, Basics basics, @Nullable Service service) {
        return new ServicePage(
                basics,
                service == null ? "" : service.id().value().toString(),
                service == null ? "" : service.name(),
                businesses.get(staff.business()).currency().getCurrencyCode(),
                choices(staff));
    }

    /** With more than one branch, each resource says where it is. */
    private List<Choice> choices(SignedIn staff) {
        Map<BranchId, Branch> places =
                branches.all(staff.business()).stream().collect(Collectors.toMap(Branch::id, Function.identity()));
        return resources.all(staff.business()).stream()
                .filter(Resource::active)
                .map(resource -> {
                    var place = places.get(resource.branch());
                    var suffix = places.size() > 1 && place != null ? ", " + place.name() : "";
                    return new Choice(resource.id().value().toString(), resource.name() + suffix);
                })
                .toList();
    }

    private static Row row(Frame frame, Service service, Map<ResourceId, String> names) {
        var needs = service.needs().stream()
                .map(need -> need.stream()
                        .map(one -> names.getOrDefault(one, ""))
                        .collect(Collectors.joining(frame.text("settings.service.or"))))
                .collect(Collectors.joining(" + "));
        var online = service.active() && service.bookableBy() == BookableBy.EVERYONE;
        var state = !service.active() ? "INACTIVE" : service.bookableBy().name();
        return new Row(
                service.id().value().toString(),
                service.name(),
                needs,
                frame.measures().duration((int) service.duration().toMinutes()),
                service.price() == null ? "–" : frame.measures().money(service.price()),
                online ? "ok" : "none",
                online ? "globe" : service.active() ? "lock" : "ban",
                frame.text("settings.service.state." + state));
    }
}

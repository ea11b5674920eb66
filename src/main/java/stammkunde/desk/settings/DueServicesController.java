package stammkunde.desk.settings;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Businesses;
import stammkunde.customer.DueDates;
import stammkunde.customer.DueKind;
import stammkunde.customer.DueKindId;
import stammkunde.desk.SignedIn;
import stammkunde.desk.settings.DueServicesPage.Row;
import stammkunde.scheduling.Cures;
import stammkunde.scheduling.DueServices;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Services;
import stammkunde.web.Access;
import stammkunde.web.Choice;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** „Terminarten zuordnen“: which kind of appointment deals with what falls due. */
@Controller
@Access(Access.Level.MANAGER)
class DueServicesController {

    private static final String INSPECTION = "inspection";

    private final DueDates dues;
    private final DueServices dueServices;
    private final Services services;
    private final Businesses businesses;
    private final SettingsFrames frames;

    DueServicesController(
            DueDates dues, DueServices dueServices, Services services, Businesses businesses, SettingsFrames frames) {
        this.dues = dues;
        this.dueServices = dueServices;
        this.services = services;
        this.businesses = businesses;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/dues/services")
    ModelAndView show(SignedIn staff, Frame frame) {
        return Html.show(
                "desk/settings/due-services", page(staff, frame, frames.stored(staff, frame, typed(staff), "")));
    }

    @PostMapping("/desk/settings/dues/services")
    ModelAndView save(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        var form = new FormReader(frame, values);
        var ours = services.all(staff.business());
        var others = new HashMap<DueKindId, ServiceId>();
        for (var kind : kinds(staff)) {
            var chosen = chosen(form, frame, name(kind), ours);
            if (chosen != null) others.put(kind.id(), chosen);
        }
        var inspection = chosen(form, frame, INSPECTION, ours);
        if (!form.isRight())
            return Html.refuse("desk/settings/due-services", page(staff, frame, frames.refused(staff, frame, form)));
        dueServices.save(staff.business(), new Cures(inspection, others));
        return Html.goTo("/desk/settings/fields?done=saved");
    }

    private @Nullable ServiceId chosen(FormReader form, Frame frame, String field, List<Service> ours) {
        var typed = form.optional(field, 36);
        if (typed.isEmpty()) return null;
        var found = ours.stream()
                .map(Service::id)
                .filter(id -> id.value().toString().equals(typed))
                .findFirst();
        if (found.isEmpty()) form.wrong(field, frame.text("NotNull"));
        return found.orElse(null);
    }

    private List<DueKind> kinds(SignedIn staff) {
        return dues.kinds(staff.business()).stream().filter(DueKind::active).toList();
    }

    private Typed typed(SignedIn staff) {
        var cures = dueServices.of(staff.business());
        var typed = new HashMap<String, List<String>>();
        typed.put(INSPECTION, List.of(text(cures.inspection())));
        for (var kind : kinds(staff)) typed.put(name(kind), List.of(text(cures.chosen(kind.id()))));
        return new Typed(typed);
    }

    private static String text(@Nullable ServiceId service) {
        return service == null ? "" : service.value().toString();
    }

    private DueServicesPage page(SignedIn staff, Frame frame, Basics basics) {
        var offered = services.all(staff.business()).stream()
                .filter(Service::isForCustomers)
                .toList();
        var choices = Stream.concat(
                        Stream.of(new Choice("", frame.text("settings.due.service.by-name"))),
                        offered.stream().map(one -> new Choice(one.id().value().toString(), one.name())))
                .toList();
        var business = businesses.get(staff.business());
        var inspection = Stream.of(frame.text("card.inspection." + business.country()))
                .filter(_ -> business.kind().looksAfterVehicles());
        var rows = Stream.concat(
                        inspection.map(label -> row(frame, INSPECTION, label, offered)),
                        kinds(staff).stream().map(kind -> row(frame, name(kind), kind.label(), offered)))
                .toList();
        return new DueServicesPage(basics, rows, choices);
    }

    /** Says what its name alone would find. */
    private static Row row(Frame frame, String name, String label, List<Service> offered) {
        var found = Cures.byName(label, offered)
                .map(service -> frame.text("settings.due.service.found", service.name()))
                .orElseGet(() -> frame.text("settings.due.service.not-found"));
        return new Row(name, label, found);
    }

    private static String name(DueKind kind) {
        return "due-" + kind.id().value();
    }
}

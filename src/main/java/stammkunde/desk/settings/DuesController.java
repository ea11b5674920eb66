package stammkunde.desk.settings;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.customer.DueDates;
import stammkunde.customer.DueKind;
import stammkunde.customer.DueKind.About;
import stammkunde.customer.DueKindId;
import stammkunde.desk.SignedIn;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Choice;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** What else falls due for vehicles and customers: tyres, battery, eye test. */
@Controller
@Access(Access.Level.MANAGER)
class DuesController {

    private final DueDates dues;
    private final SettingsFrames frames;

    DuesController(DueDates dues, SettingsFrames frames) {
        this.dues = dues;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/dues/new")
    ModelAndView blank(SignedIn staff, Frame frame) {
        var typed = Typed.of("about", About.VEHICLE, "active", true);
        return Html.show("desk/settings/due", page(frames.stored(staff, frame, typed, ""), null));
    }

    @GetMapping("/desk/settings/dues/{id}")
    ModelAndView show(SignedIn staff, Frame frame, @PathVariable UUID id) {
        var kind = find(staff, id);
        var typed = Typed.of("label", kind.label(), "about", kind.about(), "active", kind.active());
        return Html.show("desk/settings/due", page(frames.stored(staff, frame, typed, ""), kind));
    }

    @PostMapping("/desk/settings/dues")
    ModelAndView add(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        return save(staff, frame, new FormReader(frame, values), null);
    }

    @PostMapping("/desk/settings/dues/{id}")
    ModelAndView change(
            SignedIn staff, Frame frame, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        return save(staff, frame, new FormReader(frame, values), find(staff, id));
    }

    private ModelAndView save(SignedIn staff, Frame frame, FormReader form, @Nullable DueKind before) {
        var label = form.required("label", 100);
        var about = before == null ? form.choice("about", About.class) : before.about();
        if (form.isRight()) {
            var id = before == null ? new DueKindId(Ids.next()) : before.id();
            if (dues.save(staff.business(), new DueKind(id, label, about, form.flag("active"))))
                return Html.goTo("/desk/settings/fields?done=saved");
            form.wrong("label", frame.text("settings.field.many", DueDates.MOST));
        }
        return Html.refuse("desk/settings/due", page(frames.refused(staff, frame, form), before));
    }

    private DueKind find(SignedIn staff, UUID id) {
        return dues.kinds(staff.business()).stream()
                .filter(kind -> kind.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static DuePage page(Basics basics, @Nullable DueKind kind) {
        var abouts = Arrays.stream(About.values())
                .map(about -> new Choice(about.name(), basics.frame().text("settings.due.about." + about)))
                .toList();
        return new DuePage(
                basics,
                kind == null ? "" : kind.id().value().toString(),
                kind == null ? "" : basics.frame().text("settings.due.about." + kind.about()),
                abouts);
    }
}

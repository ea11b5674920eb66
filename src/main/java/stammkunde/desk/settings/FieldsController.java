package stammkunde.desk.settings;

import java.util.Arrays;
import java.util.List;
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
import stammkunde.customer.Field;
import stammkunde.customer.Field.Kind;
import stammkunde.customer.FieldId;
import stammkunde.customer.Fields;
import stammkunde.desk.SignedIn;
import stammkunde.desk.settings.FieldsPage.Row;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Choice;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Zusatzfelder“: what a business notes on its customer cards besides, and what falls due. */
@Controller
@Access(Access.Level.MANAGER)
class FieldsController {

    private static final int MOST_CHOICES = 50;

    private final Fields fields;
    private final DueDates dues;
    private final SettingsFrames frames;

    FieldsController(Fields fields, DueDates dues, SettingsFrames frames) {
        this.fields = fields;
        this.dues = dues;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/fields")
    ModelAndView list(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        var own = fields.all(staff.business()).stream()
                .map(one -> new Row(
                        "/desk/settings/fields/" + one.id().value(), one.label(), detail(frame, one), one.active()))
                .toList();
        var due = dues.kinds(staff.business()).stream()
                .map(one -> new Row(
                        "/desk/settings/dues/" + one.id().value(), one.label(), about(frame, one), one.active()))
                .toList();
        return Html.show(
                "desk/settings/fields", new FieldsPage(frames.stored(staff, frame, Typed.nothing(), done), own, due));
    }

    private static String detail(Frame frame, Field field) {
        var kind = frame.text("settings.field.kind." + field.kind());
        return field.choices().isEmpty() ? kind : kind + ": " + String.join(", ", field.choices());
    }

    private static String about(Frame frame, DueKind kind) {
        return frame.text("settings.due.about." + kind.about());
    }

    @GetMapping("/desk/settings/fields/new")
    ModelAndView blank(SignedIn staff, Frame frame) {
        var typed = Typed.of("kind", Kind.TEXT, "active", true);
        return Html.show("desk/settings/field", page(frames.stored(staff, frame, typed, ""), null));
    }

    @GetMapping("/desk/settings/fields/{id}")
    ModelAndView show(SignedIn staff, Frame frame, @PathVariable UUID id) {
        var field = find(staff, id);
        var typed = Typed.of(
                "label", field.label(),
                "kind", field.kind(),
                "choices", String.join("\n", field.choices()),
                "active", field.active());
        return Html.show("desk/settings/field", page(frames.stored(staff, frame, typed, ""), field));
    }

    @PostMapping("/desk/settings/fields")
    ModelAndView add(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        return save(staff, frame, new FormReader(frame, values), null);
    }

    @PostMapping("/desk/settings/fields/{id}")
    ModelAndView change(
            SignedIn staff, Frame frame, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        return save(staff, frame, new FormReader(frame, values), find(staff, id));
    }

    private ModelAndView save(SignedIn staff, Frame frame, FormReader form, @Nullable Field before) {
        var label = form.required("label", 100);
        var kind = before == null ? form.choice("kind", Kind.class) : before.kind();
        var choices = kind == Kind.CHOICE ? choices(form, frame) : List.<String>of();
        if (form.isRight()) {
            var id = before == null ? new FieldId(Ids.next()) : before.id();
            if (fields.save(staff.business(), new Field(id, label, kind, choices, form.flag("active"))))
                return Html.goTo("/desk/settings/fields?done=saved");
            form.wrong("label", frame.text("settings.field.many", Fields.MOST));
        }
        return Html.refuse("desk/settings/field", page(frames.refused(staff, frame, form), before));
    }

    private static List<String> choices(FormReader form, Frame frame) {
        var lines = Arrays.stream(form.lines("choices", 5_000).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.isEmpty() || lines.size() > MOST_CHOICES)
            form.wrong("choices", frame.text("settings.field.choices.wrong", MOST_CHOICES));
        if (lines.stream().anyMatch(line -> line.length() > 100))
            form.wrong("choices", frame.text("settings.wrong.long", 100));
        return lines;
    }

    private Field find(SignedIn staff, UUID id) {
        return fields.find(staff.business(), new FieldId(id)).orElseThrow(NotFound::new);
    }

    private static FieldPage page(Basics basics, @Nullable Field field) {
        var kinds = Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.name(), basics.frame().text("settings.field.kind." + kind)))
                .toList();
        return new FieldPage(
                basics,
                field == null ? "" : field.id().value().toString(),
                field == null ? "" : basics.frame().text("settings.field.kind." + field.kind()),
                field == null || field.kind() == Kind.CHOICE,
                kinds);
    }
}

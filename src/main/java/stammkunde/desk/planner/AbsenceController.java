package stammkunde.desk.planner;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.desk.DeskShells;
import stammkunde.desk.SignedIn;
import stammkunde.desk.planner.AbsencePage.Collision;
import stammkunde.desk.planner.AbsencePage.Row;
import stammkunde.desk.planner.AbsencePage.Typed;
import stammkunde.scheduling.Absence;
import stammkunde.scheduling.AbsenceEntry;
import stammkunde.scheduling.AbsenceId;
import stammkunde.scheduling.Absences;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Resource;
import stammkunde.scheduling.ResourceId;
import stammkunde.scheduling.Resources;
import stammkunde.shared.BusinessId;
import stammkunde.web.Access;
import stammkunde.web.Choice;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** Absences and blocked times: what is entered, one more, and away with it. */
@Controller
@Access(Access.Level.DESK)
class AbsenceController {

    private static final Duration AHEAD = Duration.ofDays(400);

    private final DeskShells shells;
    private final Absences absences;
    private final Resources resources;
    private final Branches branches;
    private final Clock clock;

    AbsenceController(DeskShells shells, Absences absences, Resources resources, Branches branches, Clock clock) {
        this.shells = shells;
        this.absences = absences;
        this.resources = resources;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping("/desk/planner/absences")
    ModelAndView show(
            SignedIn staff,
            Frame frame,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String note) {
        var form = AbsenceForm.on(day == null ? LocalDate.ofInstant(clock.instant(), anyZone(staff)) : day);
        var said = List.of("absent", "present").contains(note) ? frame.text("desk.planner.note." + note) : "";
        var input = new BeanPropertyBindingResult(form, "absence");
        return Html.show("desk/planner/absences", page(staff, frame, input, Problems.NONE, List.of(), said));
    }

    @PostMapping("/desk/planner/absences")
    ModelAndView add(
            SignedIn staff, Frame frame, @Valid @ModelAttribute("absence") AbsenceForm form, BindingResult input) {
        if (input.hasErrors()) return refuse(staff, frame, input, Problems.of(frame, input), List.of());

        var resource = new ResourceId(Objects.requireNonNull(form.resource()));
        var zone = zone(staff.business(), resource);
        var span = form.span(zone);
        var reason = form.reason() == null ? "" : form.reason().strip();
        var kind = Objects.requireNonNull(form.kind());
        return switch (absences.add(staff.business(), resource, kind, span.from(), span.until(), reason)) {
            case AbsenceEntry.Added _ -> Html.goTo("/desk/planner/absences?note=absent&day=" + form.fromDay());
            case AbsenceEntry.Collides(var appointments) ->
                refuse(
                        staff,
                        frame,
                        input,
                        Problems.NONE.and("", frame.text("desk.absence.collides")),
                        collisions(frame, zone, appointments));
            case AbsenceEntry.UnknownResource _ -> throw new NotFound();
            case AbsenceEntry.Unreadable _ ->
                refuse(
                        staff,
                        frame,
                        input,
                        Problems.NONE.and("reason", frame.text("desk.absence.unreadable")),
                        List.of());
        };
    }

    @PostMapping("/desk/planner/absences/{id}/removal")
    ModelAndView remove(SignedIn staff, @PathVariable UUID id) {
        if (!absences.remove(staff.business(), new AbsenceId(id))) throw new NotFound();
        return Html.goTo("/desk/planner/absences?note=present");
    }

    private ModelAndView refuse(
            SignedIn staff, Frame frame, BindingResult input, Problems problems, List<Collision> collisions) {
        return Html.refuse("desk/planner/absences", page(staff, frame, input, problems, collisions, ""));
    }

    private AbsencePage page(
            SignedIn staff,
            Frame frame,
            BindingResult input,
            Problems problems,
            List<Collision> collisions,
            String note) {
        var known = resources.all(staff.business());
        var names = known.stream().collect(Collectors.toMap(Resource::id, Function.identity()));
        var wording = frame.wording(anyZone(staff), clock.instant());
        var rows = absences
                .within(staff.business(), clock.instant(), clock.instant().plus(AHEAD))
                .stream()
                .map(one -> new Row(
                        one.id().value().toString(),
                        Objects.requireNonNull(names.get(one.resource())).name(),
                        frame.text("desk.absence.kind." + one.kind()),
                        one.kind() == Absence.Kind.ABSENCE ? "palmtree" : "lock",
                        wording.span(one.span().from(), one.span().until()),
                        one.reason()))
                .toList();
        var choices = known.stream()
                .filter(Resource::active)
                .map(one -> new Choice(one.id().value().toString(), one.name()))
                .toList();
        var kinds = Arrays.stream(Absence.Kind.values())
                .map(kind -> new Choice(kind.name(), frame.text("desk.absence.kind." + kind)))
                .toList();
        return new AbsencePage(
                frame, shells.of(staff, frame), rows, choices, kinds, typed(input), problems, collisions, note);
    }

    private static Typed typed(BindingResult input) {
        return new Typed(
                value(input, "resource"),
                value(input, "kind"),
                value(input, "fromDay"),
                value(input, "fromTime"),
                value(input, "untilDay"),
                value(input, "untilTime"),
                value(input, "reason"));
    }

    /** What was typed, also where it could not be read. */
    private static String value(BindingResult input, String field) {
        var value = input.getRawFieldValue(field);
        var rejected = input.getFieldError(field);
        if (rejected != null && rejected.isBindingFailure()) value = rejected.getRejectedValue();
        return value == null ? "" : value.toString();
    }

    private static List<Collision> collisions(Frame frame, ZoneId zone, List<Appointment> appointments) {
        var wording = frame.wording(
                zone,
                appointments.isEmpty()
                        ? java.time.Instant.EPOCH
                        : appointments.getFirst().span().from());
        return appointments.stream()
                .map(one -> new Collision(
                        "/desk/appointments/" + one.id().value(),
                        wording.moment(one.span().from()),
                        one.visitor().name()))
                .toList();
    }

    private ZoneId zone(BusinessId business, ResourceId resource) {
        return resources
                .find(business, resource)
                .flatMap(one -> branches.find(business, one.branch()))
                .map(Branch::zone)
                .orElseThrow(NotFound::new);
    }

    private ZoneId anyZone(SignedIn staff) {
        return branches.all(staff.business()).getFirst().zone();
    }
}

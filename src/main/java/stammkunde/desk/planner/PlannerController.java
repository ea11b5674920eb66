package stammkunde.desk.planner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Branches;
import stammkunde.desk.SignedIn;
import stammkunde.scheduling.Actor;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Moving;
import stammkunde.scheduling.NotOffered;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Wording;

/** The planner: a column per resource for a day, a column per day for a week; cards are dropped where they belong. */
@Controller
@Access(Access.Level.DESK)
class PlannerController {

    private final PlannerMaker maker;
    private final Appointments appointments;
    private final Branches branches;
    private final java.time.Clock clock;

    PlannerController(PlannerMaker maker, Appointments appointments, Branches branches, java.time.Clock clock) {
        this.maker = maker;
        this.appointments = appointments;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping("/desk/planner")
    ModelAndView show(SignedIn staff, Frame frame, PlannerQuery query, @RequestParam @Nullable String note) {
        var said = note != null && List.of("moved", "absent", "present").contains(note)
                ? frame.text("desk.planner.note." + note)
                : "";
        return Html.show("desk/planner/show", maker.page(staff, frame, query, "", said));
    }

    @PostMapping("/desk/planner/appointments/{id}")
    ModelAndView move(SignedIn staff, Frame frame, @PathVariable UUID id, MoveForm form) {
        var appointment =
                appointments.find(staff.business(), new AppointmentId(id)).orElseThrow(NotFound::new);
        var zone = branches.find(staff.business(), appointment.branch())
                .orElseThrow(NotFound::new)
                .zone();
        var wording = frame.wording(zone, clock.instant());
        var start = form.moment(zone);
        if (start.isEmpty()) return refuse(staff, frame, form, appointment, zone, frame.text("desk.planner.unclear"));

        var resources = form.instead(appointment.resources()).orElse(null);
        var moving = appointments.move(
                staff.business(), appointment.id(), start.get(), resources, new Actor.Staff(staff.staff()));
        return switch (moving) {
            case Moving.Moved(var moved) -> Html.goTo(address(form, moved, zone) + "&note=moved");
            case Moving.Taken(var nearest) ->
                refuse(staff, frame, form, appointment, zone, taken(frame, wording, nearest));
            case Moving.TooLate _ -> refuse(staff, frame, form, appointment, zone, frame.text("desk.planner.over"));
            case Moving.AlreadyOver _ -> refuse(staff, frame, form, appointment, zone, frame.text("desk.planner.over"));
            case Moving.Unknown _ -> throw new NotFound();
            case NotOffered _ -> refuse(staff, frame, form, appointment, zone, frame.text("desk.planner.not-there"));
        };
    }

    /** The planner as it was, and why. */
    private ModelAndView refuse(
            SignedIn staff, Frame frame, MoveForm form, Appointment appointment, ZoneId zone, String problem) {
        var query = new PlannerQuery(day(appointment, zone).toString(), form.view(), form.branch(), null);
        var page = Html.show("desk/planner/show", maker.page(staff, frame, query, problem, ""));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static String taken(Frame frame, Wording wording, List<Instant> nearest) {
        var free = nearest.stream().map(wording::when).collect(Collectors.joining("; "));
        return free.isEmpty() ? frame.text("desk.planner.taken") : frame.text("desk.planner.taken.nearest", free);
    }

    private static String address(MoveForm form, Appointment moved, ZoneId zone) {
        return "/desk/planner?day=%s&view=%s&branch=%s"
                .formatted(
                        day(moved, zone),
                        "week".equals(form.view()) ? "week" : "day",
                        moved.branch().value());
    }

    private static LocalDate day(Appointment appointment, ZoneId zone) {
        return LocalDate.ofInstant(appointment.span().from(), zone);
    }
}

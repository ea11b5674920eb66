package stammkunde.desk.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.desk.AppointmentLines;
import stammkunde.desk.Catalogues;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Audience;
import stammkunde.scheduling.Availability;
import stammkunde.scheduling.Moving;
import stammkunde.scheduling.NotOffered;
import stammkunde.scheduling.ResourceId;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Choice;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Verschieben“ by form: what dragging in the planner does, for keyboards and fingers. */
@Controller
@Access(Access.Level.DESK)
class MoveController {

    private final Appointments appointments;
    private final Availability availability;
    private final Catalogues catalogues;
    private final AppointmentLines lines;

    MoveController(
            Appointments appointments, Availability availability, Catalogues catalogues, AppointmentLines lines) {
        this.appointments = appointments;
        this.availability = availability;
        this.catalogues = catalogues;
        this.lines = lines;
    }

    @GetMapping("/desk/appointments/{id}/move")
    ModelAndView show(Desk desk, @PathVariable String id, @RequestParam @Nullable String day) {
        var appointment = find(desk, id);
        var start = appointment.span().from().atZone(desk.zoneOf(appointment.branch()));
        var date = day == null ? start.toLocalDate().toString() : day;
        var chosen = appointment.resources().stream()
                .map(resource -> resource.value().toString())
                .toList();
        return Html.show(
                "desk/appointments/move",
                page(desk, appointment, date, start.toLocalTime().toString(), chosen, ""));
    }

    /** @param resource one for each need, empty where any will do; nothing where it keeps what it has */
    @PostMapping("/desk/appointments/{id}/move")
    ModelAndView move(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(required = false) @Nullable List<String> resource) {
        var appointment = find(desk, id);
        var chosen = resource == null ? List.<String>of() : resource;
        var start = moment(day, time, desk.zoneOf(appointment.branch()));
        if (start.isEmpty()) return refuse(desk, appointment, day, time, chosen, desk.text("desk.time.unclear"));

        var ids = chosen.stream()
                .flatMap(one -> Ids.parse(one).stream())
                .map(ResourceId::new)
                .toList();
        var wanted = ids.isEmpty() || ids.size() < chosen.size() ? null : ids;
        return switch (appointments.move(desk.business(), appointment.id(), start.get(), wanted, desk.actor())) {
            case Moving.Moved _ ->
                Html.goTo(Done.MOVED.at("/desk/appointments/" + appointment.id().value()));
            case Moving.Taken(var nearest) ->
                refuse(
                        desk,
                        appointment,
                        day,
                        time,
                        chosen,
                        Outcomes.taken(desk, desk.wordingAt(appointment.branch()), nearest));
            case Moving.TooLate _, Moving.AlreadyOver _ ->
                refuse(desk, appointment, day, time, chosen, desk.text("desk.refused.over"));
            case Moving.Unknown _ -> throw new NotFound();
            case NotOffered refused -> refuse(desk, appointment, day, time, chosen, Outcomes.notOffered(desk, refused));
        };
    }

    private ModelAndView refuse(
            Desk desk, Appointment appointment, String day, String time, List<String> chosen, String problem) {
        return Html.refuse("desk/appointments/move", page(desk, appointment, day, time, chosen, problem));
    }

    private MovePage page(
            Desk desk, Appointment appointment, String day, String time, List<String> chosen, String problem) {
        var catalogue = catalogues.of(desk.business());
        var needs = new ArrayList<List<Choice>>();
        catalogue.service(appointment.service()).ifPresent(service -> {
            for (var candidates : catalogue.candidates(service, appointment.branch())) {
                var choices = new ArrayList<Choice>();
                choices.add(new Choice("", desk.text("desk.time.any")));
                candidates.forEach(
                        one -> choices.add(new Choice(one.id().value().toString(), one.name())));
                needs.add(choices);
            }
        });
        var wording = desk.wordingAt(appointment.branch());
        var free = date(day)
                .map(
                        date -> availability
                                .slots(
                                        desk.business(),
                                        appointment.service(),
                                        appointment.branch(),
                                        date,
                                        1,
                                        Audience.STAFF)
                                .stream()
                                .map(wording::clock)
                                .toList())
                .orElse(List.of());
        return new MovePage(desk, lines.of(desk, catalogue, appointment), day, time, needs, chosen, free, problem);
    }

    static Optional<LocalDate> date(String day) {
        try {
            return Optional.of(LocalDate.parse(day)).filter(date -> date.getYear() > 2000 && date.getYear() < 2200);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<Instant> moment(String day, String time, ZoneId zone) {
        try {
            var clock = LocalTime.parse(time);
            return date(day).map(date -> date.atTime(clock).atZone(zone).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Appointment find(Desk desk, String id) {
        return Ids.parse(id)
                .flatMap(uuid -> appointments.find(desk.business(), new AppointmentId(uuid)))
                .orElseThrow(NotFound::new);
    }
}

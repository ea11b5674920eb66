package stammkunde.desk.appointments;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.customer.CustomerId;
import stammkunde.desk.Back;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterKind;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Cancelling;
import stammkunde.scheduling.Change;
import stammkunde.scheduling.Notice;
import stammkunde.scheduling.Status;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** One appointment and what staff does with it (T5, T6, T7). */
@Controller
@Access(Access.Level.DESK)
class AppointmentController {

    private final Appointments appointments;
    private final AppointmentReader reader;

    AppointmentController(Appointments appointments, AppointmentReader reader) {
        this.appointments = appointments;
        this.reader = reader;
    }

    @GetMapping("/desk/appointments/{id}")
    ModelAndView show(Desk desk, @PathVariable String id) {
        var appointment = find(desk, id);
        return Html.show("desk/appointments/show", reader.read(desk, appointment, "", path(appointment)));
    }

    /** What can be done with it, as a fragment for the context menu in planner and lists (T7). */
    @GetMapping("/desk/appointments/{id}/menu")
    ModelAndView menu(Desk desk, @PathVariable String id, @RequestParam @Nullable String back) {
        var appointment = find(desk, id);
        var page = reader.read(desk, appointment, "", Back.to(back, path(appointment)));
        return Html.show("desk/appointments/menu", page);
    }

    /** @param customer whose it is, where the list was sure; linked in the same step */
    @PostMapping("/desk/appointments/{id}/confirmation")
    ModelAndView confirm(
            Desk desk,
            @PathVariable String id,
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String back) {
        var appointment = find(desk, id);
        var whose = customer == null
                ? Optional.<CustomerId>empty()
                : Ids.parse(customer).map(CustomerId::new);
        if (whose.isPresent()
                && !(appointments.link(desk.business(), appointment.id(), whose.get(), desk.actor())
                        instanceof Change.Changed)) throw new NotFound();

        // what has begun is only marked as seen: confirming would take it back
        var change = appointment.status() == Status.REQUESTED
                ? appointments.confirm(desk.business(), appointment.id(), desk.actor())
                : appointments.setStatus(desk.business(), appointment.id(), appointment.status(), desk.actor());
        return answer(desk, appointment, change, whose.isPresent() ? Done.CONFIRMED_AND_LINKED : Done.CONFIRMED, back);
    }

    @PostMapping("/desk/appointments/{id}/status")
    ModelAndView setStatus(
            Desk desk, @PathVariable String id, @RequestParam String status, @RequestParam @Nullable String back) {
        var appointment = find(desk, id);
        var wanted = Arrays.stream(Status.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElseThrow(NotFound::new);
        var change = appointments.setStatus(desk.business(), appointment.id(), wanted, desk.actor());
        return answer(desk, appointment, change, Done.STATUS, back);
    }

    @PostMapping("/desk/appointments/{id}/refusal")
    ModelAndView decline(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam @Nullable String back) {
        var appointment = find(desk, id);
        var ending = appointments.decline(desk.business(), appointment.id(), desk.actor(), reason);
        return answer(desk, appointment, ending, Done.DECLINED, back);
    }

    @PostMapping("/desk/appointments/{id}/cancellation")
    ModelAndView cancel(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam @Nullable String back) {
        var appointment = find(desk, id);
        var ending = appointments.cancel(desk.business(), appointment.id(), desk.actor(), reason);
        return answer(desk, appointment, ending, Done.CANCELLED, back);
    }

    @PostMapping("/desk/appointments/{id}/note")
    ModelAndView note(Desk desk, @PathVariable String id, @RequestParam(defaultValue = "") String note) {
        var appointment = find(desk, id);
        var change = appointments.note(desk.business(), appointment.id(), note, desk.actor());
        return answer(desk, appointment, change, Done.NOTED, null);
    }

    /** @param customer empty: nobody's any more */
    @PostMapping("/desk/appointments/{id}/customer")
    ModelAndView link(Desk desk, @PathVariable String id, @RequestParam(defaultValue = "") String customer) {
        var appointment = find(desk, id);
        if (customer.isEmpty()) {
            var change = appointments.link(desk.business(), appointment.id(), null, desk.actor());
            return answer(desk, appointment, change, Done.UNLINKED, null);
        }
        var whose = Ids.parse(customer).map(CustomerId::new).orElseThrow(NotFound::new);
        var change = appointments.link(desk.business(), appointment.id(), whose, desk.actor());
        return answer(desk, appointment, change, Done.LINKED, null);
    }

    /** Tells the customer once more, by mail, SMS or both (T7). */
    @PostMapping("/desk/appointments/{id}/notices")
    ModelAndView notify(
            Desk desk,
            @PathVariable String id,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable List<String> channel,
            @RequestParam @Nullable String back) {
        var appointment = find(desk, id);
        var what = LetterKind.of(kind).filter(one -> NOTICES.contains(one)).orElseThrow(NotFound::new);
        var channels = EnumSet.noneOf(Channel.class);
        for (var one : Channel.values()) if (channel != null && channel.contains(one.name())) channels.add(one);
        if (channels.isEmpty()) return refuse(desk, appointment, desk.text("desk.notice.no-channel"));

        return switch (appointments.notify(desk.business(), appointment.id(), what, channels, desk.actor())) {
            case Notice.Sent _ -> Html.goTo(Done.NOTIFIED.at(Back.to(back, path(appointment))));
            case Notice.Unreachable _ -> refuse(desk, appointment, desk.text("desk.notice.unreachable"));
            case Notice.NotSo _ -> refuse(desk, appointment, desk.text("desk.notice.not-so"));
            case Notice.Unknown _ -> throw new NotFound();
        };
    }

    private static final EnumSet<LetterKind> NOTICES = EnumSet.of(
            LetterKind.APPOINTMENT_CONFIRMED, LetterKind.APPOINTMENT_MOVED, LetterKind.APPOINTMENT_CANCELLED);

    private ModelAndView answer(Desk desk, Appointment appointment, Change change, Done done, @Nullable String back) {
        return switch (change) {
            case Change.Changed _ -> Html.goTo(done.at(Back.to(back, path(appointment))));
            case Change.NotPossible _ -> refuse(desk, appointment, desk.text("desk.refused.status"));
            case Change.Unreadable _ -> refuse(desk, appointment, desk.text("desk.refused.text"));
            case Change.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView answer(
            Desk desk, Appointment appointment, Cancelling ending, Done done, @Nullable String back) {
        return switch (ending) {
            case Cancelling.Cancelled _ -> Html.goTo(done.at(Back.to(back, path(appointment))));
            case Cancelling.TooLate _, Cancelling.AlreadyOver _ ->
                refuse(desk, appointment, desk.text("desk.refused.over"));
            case Cancelling.Unreadable _ -> refuse(desk, appointment, desk.text("desk.refused.text"));
            case Cancelling.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView refuse(Desk desk, Appointment appointment, String problem) {
        var now = appointments.find(desk.business(), appointment.id()).orElseThrow(NotFound::new);
        return Html.refuse("desk/appointments/show", reader.read(desk, now, problem, path(now)));
    }

    private Appointment find(Desk desk, String id) {
        return Ids.parse(id)
                .flatMap(uuid -> appointments.find(desk.business(), new AppointmentId(uuid)))
                .orElseThrow(NotFound::new);
    }

    private static String path(Appointment appointment) {
        return "/desk/appointments/" + appointment.id().value();
    }
}

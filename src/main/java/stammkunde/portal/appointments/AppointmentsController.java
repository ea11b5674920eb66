package stammkunde.portal.appointments;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.choosing.Managed;
import stammkunde.choosing.Wish;
import stammkunde.portal.Portal;
import stammkunde.scheduling.AppointmentCalendars;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Cancelling;
import stammkunde.scheduling.Moving;
import stammkunde.scheduling.NotOffered;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Termine“: what comes and what was, and each one with its ways to move and cancel, as far as the rules allow. */
@Controller
@Access(Access.Level.SCANNED)
class AppointmentsController {

    private static final String SHOW = "portal/appointments/show";
    private static final String MOVE = "portal/appointments/move";

    private final AppointmentPages pages;
    private final Appointments appointments;
    private final AppointmentCalendars calendars;

    AppointmentsController(AppointmentPages pages, Appointments appointments, AppointmentCalendars calendars) {
        this.pages = pages;
        this.appointments = appointments;
        this.calendars = calendars;
    }

    @GetMapping("/portal/appointments")
    ModelAndView list(
            Portal portal, @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String page) {
        var number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return Html.show("portal/appointments/list", pages.list(portal, show.equals("past"), number));
    }

    @GetMapping("/portal/appointments/{id}")
    ModelAndView show(Portal portal, @PathVariable String id) {
        return Html.show(SHOW, pages.appointment(portal, find(portal, id)));
    }

    @GetMapping("/portal/appointments/{id}/calendar")
    ResponseEntity<byte[]> calendar(Portal portal, @PathVariable String id) {
        var file = calendars.file(portal.business(), find(portal, id).appointment());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"Terminanhang.ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/portal/appointments/{id}/cancellation")
    ModelAndView askToCancel(Portal portal, @PathVariable String id) {
        var managed = find(portal, id);
        return managed.isChangeable()
                ? Html.show("portal/appointments/cancel", pages.cancel(portal, managed))
                : Html.goTo(managed.address());
    }

    @PostMapping("/portal/appointments/{id}/cancellation")
    ModelAndView cancel(Portal portal, @PathVariable String id) {
        var managed = find(portal, id);
        return switch (appointments.cancel(
                portal.business(), managed.appointment().id(), portal.actor(), "")) {
            case Cancelling.Cancelled _, Cancelling.AlreadyOver _ -> Html.goTo(managed.address() + "?done=cancelled");
            case Cancelling.TooLate _ -> Html.refuse(SHOW, pages.appointment(portal, managed));
            case Cancelling.Unknown _, Cancelling.Unreadable _ -> throw new NotFound();
        };
    }

    @GetMapping("/portal/appointments/{id}/time")
    ModelAndView chooseTime(Portal portal, @PathVariable String id, Wish wish) {
        var managed = find(portal, id);
        return managed.isChangeable()
                ? Html.show(MOVE, pages.move(portal, managed, wish, ""))
                : Html.goTo(managed.address());
    }

    @PostMapping("/portal/appointments/{id}/time")
    ModelAndView move(Portal portal, @PathVariable String id, @RequestParam(defaultValue = "") String start) {
        var managed = find(portal, id);
        var wish = Wish.NOTHING.at(start);
        var wanted = wish.startsAt().orElse(null);
        if (wanted == null) return refuse(portal, managed, wish, portal.text("booking.problem.start"));

        return switch (appointments.move(
                portal.business(), managed.appointment().id(), wanted, null, portal.actor())) {
            case Moving.Moved _ -> Html.goTo(managed.address() + "?done=moved");
            case Moving.Taken taken -> {
                var gone = pages.gone(portal, managed, taken.nearest());
                var page = Html.show(MOVE, pages.move(portal, managed, wish, gone));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Moving.TooLate _, Moving.AlreadyOver _ -> Html.refuse(SHOW, pages.appointment(portal, managed));
            case NotOffered(var reason) -> refuse(portal, managed, wish, portal.text("booking.problem." + reason));
            case Moving.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView refuse(Portal portal, Managed managed, Wish wish, String problem) {
        return Html.refuse(MOVE, pages.move(portal, managed, wish, problem));
    }

    private Managed find(Portal portal, String id) {
        return pages.find(portal, id).orElseThrow(NotFound::new);
    }
}

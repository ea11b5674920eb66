package stammkunde.portal.quick;

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
import stammkunde.portal.appointments.AppointmentPages;
import stammkunde.scheduling.AppointmentCalendars;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Cancelling;
import stammkunde.scheduling.Moving;
import stammkunde.scheduling.NotOffered;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** What was booked with one tap: its confirmation, calendar file, and the ways to move and cancel it. */
@Controller
@Access(Access.Level.LINKED)
class BookedController {

    private static final String SHOW = "portal/quick/booked";
    private static final String MOVE = "portal/appointments/move";

    private final BookedPages pages;
    private final AppointmentPages common;
    private final Appointments appointments;
    private final AppointmentCalendars calendars;

    BookedController(
            BookedPages pages, AppointmentPages common, Appointments appointments, AppointmentCalendars calendars) {
        this.pages = pages;
        this.common = common;
        this.appointments = appointments;
        this.calendars = calendars;
    }

    @GetMapping("/portal/quick/{id}")
    ModelAndView show(Portal portal, @PathVariable String id) {
        return Html.show(SHOW, pages.page(portal, find(portal, id)));
    }

    @GetMapping("/portal/quick/{id}/calendar")
    ResponseEntity<byte[]> calendar(Portal portal, @PathVariable String id) {
        var file = calendars.file(portal.business(), find(portal, id).appointment());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"Terminanhang.ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/portal/quick/{id}/cancellation")
    ModelAndView askToCancel(Portal portal, @PathVariable String id) {
        var managed = find(portal, id);
        return managed.isChangeable()
                ? Html.show("portal/appointments/cancel", common.cancel(portal, managed))
                : Html.goTo(managed.address());
    }

    @PostMapping("/portal/quick/{id}/cancellation")
    ModelAndView cancel(Portal portal, @PathVariable String id) {
        var managed = find(portal, id);
        return switch (appointments.cancel(
                portal.business(), managed.appointment().id(), portal.actor(), "")) {
            case Cancelling.Cancelled _, Cancelling.AlreadyOver _ -> Html.goTo(managed.address() + "?done=cancelled");
            case Cancelling.TooLate _ -> Html.refuse(SHOW, pages.page(portal, managed));
            case Cancelling.Unknown _, Cancelling.Unreadable _ -> throw new NotFound();
        };
    }

    @GetMapping("/portal/quick/{id}/time")
    ModelAndView chooseTime(Portal portal, @PathVariable String id, Wish wish) {
        var managed = find(portal, id);
        return managed.isChangeable()
                ? Html.show(MOVE, common.move(portal, managed, wish, ""))
                : Html.goTo(managed.address());
    }

    @PostMapping("/portal/quick/{id}/time")
    ModelAndView move(Portal portal, @PathVariable String id, @RequestParam(defaultValue = "") String start) {
        var managed = find(portal, id);
        var wish = Wish.NOTHING.at(start);
        var wanted = wish.startsAt().orElse(null);
        if (wanted == null) return refuse(portal, managed, wish, portal.text("booking.problem.start"));

        return switch (appointments.move(
                portal.business(), managed.appointment().id(), wanted, null, portal.actor())) {
            case Moving.Moved _ -> Html.goTo(managed.address() + "?done=moved");
            case Moving.Taken taken -> {
                var gone = common.gone(portal, managed, taken.nearest());
                var page = Html.show(MOVE, common.move(portal, managed, wish, gone));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Moving.TooLate _, Moving.AlreadyOver _ -> Html.refuse(SHOW, pages.page(portal, managed));
            case NotOffered(var reason) -> refuse(portal, managed, wish, portal.text("booking.problem." + reason));
            case Moving.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView refuse(Portal portal, Managed managed, Wish wish, String problem) {
        return Html.refuse(MOVE, common.move(portal, managed, wish, problem));
    }

    private Managed find(Portal portal, String id) {
        return pages.find(portal, id).orElseThrow(NotFound::new);
    }
}

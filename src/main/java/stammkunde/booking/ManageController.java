package stammkunde.booking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.choosing.Managed;
import stammkunde.choosing.Visited;
import stammkunde.choosing.Wish;
import stammkunde.scheduling.Actor;
import stammkunde.scheduling.AppointmentCalendars;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Cancelling;
import stammkunde.scheduling.Moving;
import stammkunde.scheduling.NotOffered;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.TooManyRequests;

/**
 * One appointment, for whoever holds its link. Opening the link, by whatever program, changes nothing: buttons do
 * (R-SEC-7).
 */
@Controller
@Access(Access.Level.ANYONE)
class ManageController {

    private static final String APPOINTMENT = "booking/appointment";
    private static final String MOVE = "booking/move";
    private static final Actor HOLDER = new Actor.Visitor();

    private final ManagePages pages;
    private final Appointments appointments;
    private final AppointmentCalendars calendars;
    private final BookingLimits limits;

    ManageController(
            ManagePages pages, Appointments appointments, AppointmentCalendars calendars, BookingLimits limits) {
        this.pages = pages;
        this.appointments = appointments;
        this.calendars = calendars;
        this.limits = limits;
    }

    /** Wrong, outdated and other businesses' links look the same; guessing at many is stopped (R-SEC-2). */
    @ModelAttribute
    Managed managed(
            Visited visited, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        return pages.find(visited, token).orElseThrow(() -> miss(request));
    }

    private RuntimeException miss(HttpServletRequest request) {
        return limits.allowsMiss(request.getRemoteAddr()) ? new NotFound() : new TooManyRequests();
    }

    @GetMapping("/b/{slug}/a/{token}")
    ModelAndView show(@ModelAttribute Managed managed, Frame frame, @RequestParam(required = false) String moved) {
        return Html.show(APPOINTMENT, pages.appointment(frame, managed, moved != null));
    }

    @GetMapping("/b/{slug}/a/{token}/calendar")
    ResponseEntity<byte[]> calendar(Visited visited, @ModelAttribute Managed managed) {
        var file = calendars.file(visited.business(), managed.appointment());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"Terminanhang.ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/b/{slug}/a/{token}/cancellation")
    ModelAndView askToCancel(@ModelAttribute Managed managed, Frame frame) {
        return managed.isChangeable()
                ? Html.show("booking/cancel", pages.cancel(frame, managed))
                : Html.goTo(managed.address());
    }

    @PostMapping("/b/{slug}/a/{token}/cancellation")
    ModelAndView cancel(Visited visited, @ModelAttribute Managed managed, Frame frame) {
        return switch (appointments.cancel(
                visited.business(), managed.appointment().id(), HOLDER, "")) {
            case Cancelling.Cancelled _, Cancelling.AlreadyOver _ -> Html.goTo(managed.address());
            case Cancelling.TooLate _ -> Html.refuse(APPOINTMENT, pages.appointment(frame, managed, false));
            case Cancelling.Unknown _, Cancelling.Unreadable _ -> throw new NotFound();
        };
    }

    @GetMapping("/b/{slug}/a/{token}/time")
    ModelAndView chooseTime(@ModelAttribute Managed managed, Frame frame, Wish wish) {
        return managed.isChangeable()
                ? Html.show(MOVE, pages.move(frame, managed, wish, ""))
                : Html.goTo(managed.address());
    }

    @PostMapping("/b/{slug}/a/{token}/time")
    ModelAndView move(
            Visited visited,
            @ModelAttribute Managed managed,
            Frame frame,
            @RequestParam(defaultValue = "") String start) {
        var wish = Wish.NOTHING.at(start);
        var wanted = wish.startsAt().orElse(null);
        if (wanted == null) return refuse(managed, frame, wish, frame.text("booking.problem.start"));

        return switch (appointments.move(
                visited.business(), managed.appointment().id(), wanted, null, HOLDER)) {
            case Moving.Moved _ -> Html.goTo(managed.address() + "?moved=yes");
            case Moving.Taken taken -> {
                var page =
                        Html.show(MOVE, pages.move(frame, managed, wish, pages.gone(frame, managed, taken.nearest())));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Moving.TooLate _, Moving.AlreadyOver _ ->
                Html.refuse(APPOINTMENT, pages.appointment(frame, managed, false));
            case NotOffered(var reason) -> refuse(managed, frame, wish, frame.text("booking.problem." + reason));
            case Moving.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView refuse(Managed managed, Frame frame, Wish wish, String problem) {
        return Html.refuse(MOVE, pages.move(frame, managed, wish, problem));
    }
}

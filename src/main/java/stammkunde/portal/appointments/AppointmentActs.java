package stammkunde.portal.appointments;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.choosing.Managed;
import stammkunde.choosing.Wish;
import stammkunde.portal.Portal;
import stammkunde.scheduling.AppointmentCalendars;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Cancelling;
import stammkunde.scheduling.Moving;
import stammkunde.scheduling.NotOffered;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** What customers do with an appointment of theirs, whichever page shows it. */
@Component
public class AppointmentActs {

    private static final String MOVE = "portal/appointments/move";

    private final AppointmentPages pages;
    private final Appointments appointments;
    private final AppointmentCalendars calendars;

    AppointmentActs(AppointmentPages pages, Appointments appointments, AppointmentCalendars calendars) {
        this.pages = pages;
        this.appointments = appointments;
        this.calendars = calendars;
    }

    public ResponseEntity<byte[]> calendar(Portal portal, Managed managed) {
        var file = calendars.file(portal.business(), managed.appointment());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"Terminanhang.ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    public ModelAndView askToCancel(Portal portal, Managed managed) {
        return managed.isChangeable()
                ? Html.show("portal/appointments/cancel", pages.cancel(portal, managed))
                : Html.goTo(managed.address());
    }

    /** @param tooLate the page that says so */
    public ModelAndView cancel(Portal portal, Managed managed, Supplier<ModelAndView> tooLate) {
        return switch (appointments.cancel(
                portal.business(), managed.appointment().id(), portal.actor(), "")) {
            case Cancelling.Cancelled _, Cancelling.AlreadyOver _ -> Html.goTo(managed.address() + "?done=cancelled");
            case Cancelling.TooLate _ -> tooLate.get();
            case Cancelling.Unknown _, Cancelling.Unreadable _ -> throw new NotFound();
        };
    }

    public ModelAndView chooseTime(Portal portal, Managed managed, Wish wish) {
        return managed.isChangeable()
                ? Html.show(MOVE, pages.move(portal, managed, wish, ""))
                : Html.goTo(managed.address());
    }

    /** @param start anything at all @param tooLate the page that says so */
    public ModelAndView move(Portal portal, Managed managed, String start, Supplier<ModelAndView> tooLate) {
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
            case Moving.TooLate _, Moving.AlreadyOver _ -> tooLate.get();
            case NotOffered(var reason) -> refuse(portal, managed, wish, portal.text("booking.problem." + reason));
            case Moving.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView refuse(Portal portal, Managed managed, Wish wish, String problem) {
        return Html.refuse(MOVE, pages.move(portal, managed, wish, problem));
    }
}

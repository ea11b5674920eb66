package stammkunde.portal.appointments;

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
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Termine“: what comes and what was, and each one with its ways to move and cancel, as far as the rules allow. */
@Controller
@Access(Access.Level.SCANNED)
class AppointmentsController {

    private static final String SHOW = "portal/appointments/show";

    private final AppointmentPages pages;
    private final AppointmentActs acts;

    AppointmentsController(AppointmentPages pages, AppointmentActs acts) {
        this.pages = pages;
        this.acts = acts;
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
        return acts.calendar(portal, find(portal, id));
    }

    @GetMapping("/portal/appointments/{id}/cancellation")
    ModelAndView askToCancel(Portal portal, @PathVariable String id) {
        return acts.askToCancel(portal, find(portal, id));
    }

    @PostMapping("/portal/appointments/{id}/cancellation")
    ModelAndView cancel(Portal portal, @PathVariable String id) {
        var managed = find(portal, id);
        return acts.cancel(portal, managed, () -> refuse(portal, managed));
    }

    @GetMapping("/portal/appointments/{id}/time")
    ModelAndView chooseTime(Portal portal, @PathVariable String id, Wish wish) {
        return acts.chooseTime(portal, find(portal, id), wish);
    }

    @PostMapping("/portal/appointments/{id}/time")
    ModelAndView move(Portal portal, @PathVariable String id, @RequestParam(defaultValue = "") String start) {
        var managed = find(portal, id);
        return acts.move(portal, managed, start, () -> refuse(portal, managed));
    }

    private ModelAndView refuse(Portal portal, Managed managed) {
        return Html.refuse(SHOW, pages.appointment(portal, managed));
    }

    private Managed find(Portal portal, String id) {
        return pages.find(portal, id, AppointmentPages.LIST).orElseThrow(NotFound::new);
    }
}

package stammkunde.portal.quick;

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
import stammkunde.portal.appointments.AppointmentActs;
import stammkunde.portal.appointments.AppointmentPages;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** What was booked with one tap: its confirmation, calendar file, and the ways to move and cancel it. */
@Controller
@Access(Access.Level.LINKED)
class BookedController {

    private static final String SHOW = "portal/quick/booked";

    private final BookedPages pages;
    private final AppointmentPages common;
    private final AppointmentActs acts;

    BookedController(BookedPages pages, AppointmentPages common, AppointmentActs acts) {
        this.pages = pages;
        this.common = common;
        this.acts = acts;
    }

    @GetMapping("/portal/quick/{id}")
    ModelAndView show(Portal portal, @PathVariable String id) {
        return Html.show(SHOW, pages.page(portal, find(portal, id)));
    }

    @GetMapping("/portal/quick/{id}/calendar")
    ResponseEntity<byte[]> calendar(Portal portal, @PathVariable String id) {
        return acts.calendar(portal, find(portal, id));
    }

    @GetMapping("/portal/quick/{id}/cancellation")
    ModelAndView askToCancel(Portal portal, @PathVariable String id) {
        return acts.askToCancel(portal, find(portal, id));
    }

    @PostMapping("/portal/quick/{id}/cancellation")
    ModelAndView cancel(Portal portal, @PathVariable String id) {
        var managed = find(portal, id);
        return acts.cancel(portal, managed, () -> refuse(portal, managed));
    }

    @GetMapping("/portal/quick/{id}/time")
    ModelAndView chooseTime(Portal portal, @PathVariable String id, Wish wish) {
        return acts.chooseTime(portal, find(portal, id), wish);
    }

    @PostMapping("/portal/quick/{id}/time")
    ModelAndView move(Portal portal, @PathVariable String id, @RequestParam(defaultValue = "") String start) {
        var managed = find(portal, id);
        return acts.move(portal, managed, start, () -> refuse(portal, managed));
    }

    private ModelAndView refuse(Portal portal, Managed managed) {
        return Html.refuse(SHOW, pages.page(portal, managed));
    }

    private Managed find(Portal portal, String id) {
        return common.find(portal, id, QuickPages.PATH).orElseThrow(NotFound::new);
    }
}

package stammkunde.portal.quick;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.choosing.EarlyStart;
import stammkunde.choosing.Quick;
import stammkunde.choosing.Wish;
import stammkunde.portal.Portal;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.NotOffered;
import stammkunde.scheduling.Visitor;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.TooManyRequests;

/** „Blitztermin“: everything is filled in, a tap on a time books. */
@Controller
@Access(Access.Level.LINKED)
class QuickController {

    private static final String PAGE = "portal/quick/quick";
    private static final Limit BOOKINGS = new Limit(30, Duration.ofMinutes(10));

    private final QuickPages pages;
    private final Appointments appointments;
    private final Throttle throttle;
    private final EarlyStart earlyStart;

    QuickController(QuickPages pages, Appointments appointments, Throttle throttle, EarlyStart earlyStart) {
        this.pages = pages;
        this.appointments = appointments;
        this.throttle = throttle;
        this.earlyStart = earlyStart;
    }

    @GetMapping("/portal/quick")
    ModelAndView show(
            Portal portal,
            Wish wish,
            @RequestParam(defaultValue = "") String vehicle,
            @RequestParam(defaultValue = "") String times) {
        return pages.quick(portal, wish, vehicle, times.equals("all"))
                .map(quick -> Html.show(PAGE, pages.page(portal, quick)))
                .orElseGet(() -> Html.goTo(QuickPages.elsewhere(wish)));
    }

    @PostMapping("/portal/quick")
    ModelAndView book(
            Portal portal, @ModelAttribute("quickForm") QuickForm form, @RequestParam(defaultValue = "") String early) {
        var found = pages.quick(portal, form.wish(), form.vehicle(), false);
        if (found.isEmpty()) return Html.goTo(QuickPages.elsewhere(form.wish()));
        var quick = found.get();
        var start = form.wish().startsAt().orElse(null);
        var key = form.bookingKey().orElse(null);
        if (start == null) return refuse(portal, quick, "booking.problem.start");
        if (key == null) return refuse(portal, quick, "booking.problem.key");
        if (!isAsShown(quick, form)) return refuse(portal, quick, "booking.problem.offer");

        var customer = portal.customer().id();
        if (!throttle.tryAcquire("portal booking", customer.value().toString(), BOOKINGS)) throw new TooManyRequests();
        var chosen = quick.suggestion();
        var vehicle = chosen.vehicle();
        var wish = BookingRequest.inPortal(
                        key,
                        chosen.service().id(),
                        chosen.branch().id(),
                        start,
                        visitor(vehicle == null ? "" : vehicle.data().plate()),
                        Locale.of(portal.frame().locale().getLanguage()),
                        customer,
                        vehicle == null ? null : vehicle.id(),
                        chosen.service().needsOrderButton())
                .in(portal.visit().id().value())
                .startingEarly(earlyStart.demanded(
                        early, portal.frame(), portal.settings().country(), chosen.service(), chosen.branch(), start));
        return answer(portal, form, quick, appointments.book(portal.business(), wish));
    }

    /** What is booked is what the page said: the same service, place and vehicle at the same price. */
    private static boolean isAsShown(Quick quick, QuickForm form) {
        var chosen = quick.suggestion();
        var vehicle = chosen.vehicle();
        return form.offer().equals(quick.offer())
                && form.service().equals(chosen.service().id().value().toString())
                && form.branch().equals(chosen.branch().id().value().toString())
                && form.vehicle()
                        .equals(vehicle == null ? "" : vehicle.id().value().toString());
    }

    private static Visitor visitor(String plate) {
        return new Visitor("", "", "", "", plate, "", "", "", "", "");
    }

    private ModelAndView answer(Portal portal, QuickForm form, Quick quick, Booking booking) {
        return switch (booking) {
            case Booking.Booked booked ->
                Html.goTo(QuickPages.PATH + "/" + booked.appointment().value() + "?done=booked");
            case Booking.Taken taken -> {
                var now = pages.quick(portal, form.wish().at(""), form.vehicle(), false)
                        .orElse(quick);
                var page = Html.show(PAGE, pages.taken(portal, now, form.key(), taken.nearest()));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Booking.OtherRequest _ -> refuse(portal, quick, "booking.problem.used");
            case NotOffered(var reason) -> refuse(portal, quick, "booking.problem." + reason);
        };
    }

    private ModelAndView refuse(Portal portal, Quick quick, String problem) {
        return Html.refuse(PAGE, pages.refused(portal, quick, problem));
    }
}

package stammkunde.portal.booking;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Newcomers;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.choosing.EarlyStart;
import stammkunde.choosing.Wish;
import stammkunde.customer.VehicleAdded;
import stammkunde.customer.VehicleData;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.portal.Portal;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.NotOffered;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;
import stammkunde.web.TooManyRequests;

/** Booking in the portal: choose, press the one button. */
@Controller
@Access(Access.Level.SCANNED)
class BookingController {

    private static final String PAGE = "portal/booking/page";
    /** Meant against programs that fill a calendar; no fleet books that fast. */
    private static final Limit BOOKINGS = new Limit(30, Duration.ofMinutes(10));

    private final BookingPages pages;
    private final VehicleSteps choices;
    private final Vehicles vehicles;
    private final Appointments appointments;
    private final Throttle throttle;
    private final Newcomers newcomers;
    private final EarlyStart earlyStart;

    BookingController(
            BookingPages pages,
            VehicleSteps choices,
            Vehicles vehicles,
            Appointments appointments,
            Throttle throttle,
            Newcomers newcomers,
            EarlyStart earlyStart) {
        this.pages = pages;
        this.choices = choices;
        this.vehicles = vehicles;
        this.appointments = appointments;
        this.throttle = throttle;
        this.newcomers = newcomers;
        this.earlyStart = earlyStart;
    }

    @GetMapping("/portal/booking")
    ModelAndView choose(
            Portal portal,
            Wish wish,
            @RequestParam(defaultValue = "") String vehicle,
            @RequestParam(defaultValue = "") String find) {
        return Html.show(PAGE, pages.page(portal, wish, vehicle, find, null));
    }

    /** Another time for a form that is filled in already; nothing is booked by it. */
    @PostMapping("/portal/booking")
    ModelAndView chooseAgain(
            Portal portal,
            @ModelAttribute("bookingForm") BookingForm form,
            @RequestParam(defaultValue = "") String other) {
        var attempt = new Attempt(form, Problems.NONE, form.key(), List.of());
        return Html.show(PAGE, pages.page(portal, form.wish().at(other), form.vehicle(), "", attempt));
    }

    @PostMapping("/portal/appointments")
    ModelAndView book(
            Portal portal,
            @Valid @ModelAttribute("bookingForm") BookingForm form,
            BindingResult input,
            @RequestParam(defaultValue = "") String early) {
        var choice = choices.choice(portal, form.vehicle());
        var selection = pages.selection(portal, form.wish(), choice);
        var service = selection.service();
        var branch = selection.branch();
        if (service == null || branch == null) return refuse(portal, form, "", "booking.problem.service");
        if (choice.isOpen()) return refuse(portal, form, "", "portal-booking.vehicle.choose");

        var asked = Asked.of(service, portal.customer(), choice);
        var problems = form.check(portal, service, asked, Problems.of(portal.frame(), input));
        var start = form.startsAt().orElse(null);
        var key = form.bookingKey().orElse(null);
        if (!problems.isEmpty() || start == null || key == null) return refuse(portal, form, problems);

        var customer = portal.customer().id();
        if (!throttle.tryAcquire("portal booking", customer.value().toString(), BOOKINGS)) throw new TooManyRequests();
        var chosen = choice.vehicle();
        var isNew = chosen == null && asked.vehicle() && !form.plate().isEmpty();
        var added = isNew ? added(portal, form) : null;
        if (isNew && added == null) return refuse(portal, form, "plate", "portal.vehicle.too-many");

        var visitor =
                form.visitor(portal, asked, chosen == null ? "" : chosen.data().plate());
        var wish = BookingRequest.inPortal(
                        key,
                        service.id(),
                        branch.id(),
                        start,
                        visitor,
                        Locale.of(portal.frame().locale().getLanguage()),
                        customer,
                        chosen == null ? added : chosen.id(),
                        service.needsOrderButton())
                .in(portal.visit().id().value())
                .startingEarly(earlyStart.demanded(
                        early, portal.frame(), selection.business().country(), service, branch, start));
        var booking = appointments.book(portal.business(), wish);
        if (booking instanceof Booking.Booked)
            newcomers.fill(
                    portal.business(),
                    customer,
                    visitor.phone(),
                    visitor.street(),
                    visitor.houseNumber(),
                    visitor.postcode(),
                    visitor.city());
        return answer(portal, form, booking);
    }

    /** Sent twice, it is there already. Null: there are too many. */
    private @Nullable VehicleId added(Portal portal, BookingForm form) {
        var data = VehicleData.of(form.plate(), form.make(), form.model());
        return switch (vehicles.add(portal.business(), portal.customer().id(), data, portal.by())) {
            case VehicleAdded.Added(var vehicle) -> vehicle;
            case VehicleAdded.AlreadyThere(var vehicle) -> vehicle;
            case VehicleAdded.TooMany _ -> null;
            case VehicleAdded.NoSuchCustomer _ -> throw new NotFound();
        };
    }

    private ModelAndView answer(Portal portal, BookingForm form, Booking booking) {
        return switch (booking) {
            case Booking.Booked booked ->
                Html.goTo("/portal/appointments/" + booked.appointment().value() + "?done=booked");
            case Booking.Taken taken -> {
                var attempt = new Attempt(form, Problems.NONE, form.key(), taken.nearest());
                var page = Html.show(PAGE, pages.page(portal, form.wish(), form.vehicle(), "", attempt));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Booking.OtherRequest _ -> refuse(portal, form, "", "booking.problem.used");
            case NotOffered(var reason) -> refuse(portal, form, "", "booking.problem." + reason);
        };
    }

    private ModelAndView refuse(Portal portal, BookingForm form, String field, String text) {
        return refuse(portal, form, Problems.NONE.and(field, portal.text(text)));
    }

    /** With a new key: whoever corrects a form means another wish. */
    private ModelAndView refuse(Portal portal, BookingForm form, Problems problems) {
        var attempt = new Attempt(form, problems, UUID.randomUUID().toString(), List.of());
        return Html.refuse(PAGE, pages.page(portal, form.wish(), form.vehicle(), "", attempt));
    }
}

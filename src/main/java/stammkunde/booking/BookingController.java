package stammkunde.booking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.choosing.EarlyStart;
import stammkunde.choosing.Visited;
import stammkunde.choosing.Wish;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.NotOffered;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.Problems;
import stammkunde.web.TooManyRequests;

/** The booking page: choose, say who you are, press the one button. */
@Controller
@Access(Access.Level.ANYONE)
class BookingController {

    private static final String PAGE = "booking/page";

    private final BookingPages pages;
    private final Appointments appointments;
    private final BookingLimits limits;
    private final EarlyStart earlyStart;

    BookingController(BookingPages pages, Appointments appointments, BookingLimits limits, EarlyStart earlyStart) {
        this.pages = pages;
        this.appointments = appointments;
        this.limits = limits;
        this.earlyStart = earlyStart;
    }

    @GetMapping("/b/{slug}")
    ModelAndView choose(Visited visited, Frame frame, Wish wish) {
        return Html.show(PAGE, pages.page(visited, frame, wish, null));
    }

    /** Reloaded or copied from the address bar after a form came back. */
    @GetMapping({"/b/{slug}/appointments", "/b/{slug}/draft"})
    ModelAndView backToStart(Visited visited) {
        return Html.goTo(visited.home());
    }

    /** Another time for a form that is filled in already; nothing is booked by it. */
    @PostMapping("/b/{slug}/draft")
    ModelAndView chooseAgain(
            Visited visited, Frame frame, BookingForm form, @RequestParam(defaultValue = "") String other) {
        var attempt = new Attempt(form, Problems.NONE, form.key(), List.of());
        return Html.show(PAGE, pages.page(visited, frame, form.wish().at(other), attempt));
    }

    @PostMapping("/b/{slug}/appointments")
    ModelAndView book(
            Visited visited,
            Frame frame,
            HttpServletRequest request,
            @Valid BookingForm form,
            BindingResult input,
            @RequestParam(defaultValue = "") String early) {
        var selection = pages.selection(visited, form.wish());
        var service = selection.service();
        var branch = selection.branch();
        var start = form.startsAt().orElse(null);
        var key = form.bookingKey().orElse(null);
        if (service == null || branch == null)
            return again(visited, frame, form, Problems.NONE.and("", frame.text("booking.problem.service")));

        form.check(service, selection.business().country(), input);
        if (input.hasErrors() || start == null || key == null)
            return again(visited, frame, form, FormProblems.of(frame, input));

        if (!limits.allows(request.getRemoteAddr())) throw new TooManyRequests();
        var wish = BookingRequest.online(
                        key,
                        service.id(),
                        branch.id(),
                        start,
                        form.visitor(service, selection.business().country()),
                        Locale.of(frame.locale().getLanguage()),
                        service.needsOrderButton())
                .startingEarly(
                        earlyStart.demanded(early, frame, selection.business().country(), service, branch, start));
        var booking = appointments.book(visited.business(), wish);
        if (!(booking instanceof Booking.Booked)) limits.giveBack(request.getRemoteAddr());
        return answer(visited, frame, form, booking);
    }

    private ModelAndView answer(Visited visited, Frame frame, BookingForm form, Booking booking) {
        return switch (booking) {
            case Booking.Booked booked -> Html.goTo(visited.home() + "/a/" + booked.manageToken());
            case Booking.Taken taken -> {
                var attempt = new Attempt(form, Problems.NONE, form.key(), taken.nearest());
                var page = Html.show(PAGE, pages.page(visited, frame, form.wish(), attempt));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Booking.OtherRequest _ ->
                again(visited, frame, form, Problems.NONE.and("", frame.text("booking.problem.used")));
            case NotOffered(var reason) ->
                again(visited, frame, form, Problems.NONE.and("", frame.text("booking.problem." + reason)));
        };
    }

    /** With a new key: whoever corrects a form means another wish. */
    private ModelAndView again(Visited visited, Frame frame, BookingForm form, Problems problems) {
        var attempt = new Attempt(form, problems, UUID.randomUUID().toString(), List.of());
        return Html.refuse(PAGE, pages.page(visited, frame, form.wish(), attempt));
    }
}

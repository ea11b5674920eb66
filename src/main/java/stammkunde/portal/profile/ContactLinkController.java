package stammkunde.portal.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.ContactChange;
import stammkunde.access.ContactChange.State;
import stammkunde.access.ContactChanges;
import stammkunde.access.Deciding;
import stammkunde.business.Businesses;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.portal.profile.ContactLinkPage.Step;
import stammkunde.web.Access;
import stammkunde.web.Brand;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.TooManyRequests;

/**
 * The links in letters about a change of contact, for whoever holds them, on whichever device. Opening one, by whatever
 * program, changes nothing: a button does (R-SEC-7).
 */
@Controller
@Access(Access.Level.ANYONE)
class ContactLinkController {

    private static final Limit MISSES = new Limit(30, java.time.Duration.ofMinutes(10));

    private final ContactChanges changes;
    private final Businesses businesses;
    private final Throttle throttle;

    ContactLinkController(ContactChanges changes, Businesses businesses, Throttle throttle) {
        this.changes = changes;
        this.businesses = businesses;
        this.throttle = throttle;
    }

    @GetMapping("/portal/contact/{token}")
    ModelAndView show(@PathVariable String token, Frame frame, HttpServletRequest request) {
        var change = known(changes.toConfirm(token), request);
        return page(frame, token, change, change.state() == State.WAITING ? Step.ASK : Step.DONE, false);
    }

    @PostMapping("/portal/contact/{token}")
    ModelAndView confirm(@PathVariable String token, Frame frame, HttpServletRequest request) {
        var change = known(changes.toConfirm(token), request);
        return answer(frame, token, change, changes.confirm(token), false, request);
    }

    @GetMapping("/portal/contact/undo/{token}")
    ModelAndView showUndo(@PathVariable String token, Frame frame, HttpServletRequest request) {
        var change = known(changes.toUndo(token), request);
        return page(frame, token, change, change.state() == State.UNDONE ? Step.DONE : Step.ASK, true);
    }

    @PostMapping("/portal/contact/undo/{token}")
    ModelAndView undo(@PathVariable String token, Frame frame, HttpServletRequest request) {
        var change = known(changes.toUndo(token), request);
        return answer(frame, token, change, changes.undo(token), true, request);
    }

    private ContactChange known(Optional<ContactChange> found, HttpServletRequest request) {
        return found.orElseThrow(() -> miss(request));
    }

    private RuntimeException miss(HttpServletRequest request) {
        var from = Throttle.network(request.getRemoteAddr());
        return throttle.tryAcquire("contact links", from, MISSES) ? new NotFound() : new TooManyRequests();
    }

    private ModelAndView answer(
            Frame frame,
            String token,
            ContactChange change,
            Deciding decided,
            boolean undo,
            HttpServletRequest request) {
        return switch (decided) {
            case Deciding.Done _, Deciding.Already _ -> page(frame, token, change, Step.DONE, undo);
            case Deciding.TooLate _ -> refuse(frame, token, change, Step.TOO_LATE, undo);
            case Deciding.Outdated _ -> refuse(frame, token, change, Step.OUTDATED, undo);
            case Deciding.Unknown _ -> throw miss(request);
        };
    }

    private ModelAndView refuse(Frame frame, String token, ContactChange change, Step step, boolean undo) {
        var page = page(frame, token, change, step, undo);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Frame frame, String token, ContactChange change, Step step, boolean undo) {
        var business = changes.businessOf(token).flatMap(businesses::find).orElseThrow(NotFound::new);
        return Html.show(
                "portal/profile/contact-link",
                new ContactLinkPage(
                        frame.in(business.country().name()),
                        business.name(),
                        new Brand(business.accent(), business.radius(), business.appearance()).address(business.slug()),
                        (undo ? "/portal/contact/undo/" : "/portal/contact/") + token,
                        change.masked(),
                        step,
                        undo));
    }
}

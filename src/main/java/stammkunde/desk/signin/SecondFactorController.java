package stammkunde.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.SecondFactors;
import stammkunde.business.SecondFactors.Offer;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.business.StaffSession;
import stammkunde.business.StaffSession.State;
import stammkunde.desk.DeskSessions;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** The second step of signing in, and setting up what it needs. Each step that succeeds begins a new session. */
@Controller
@Access(Access.Level.HALF_SIGNED_IN)
class SecondFactorController {

    private final SecondFactors factors;
    private final StaffMembers members;
    private final DeskSessions sessions;

    SecondFactorController(SecondFactors factors, StaffMembers members, DeskSessions sessions) {
        this.factors = factors;
        this.members = members;
        this.sessions = sessions;
    }

    @GetMapping("/desk/sign-in/code")
    ModelAndView ask(Frame frame, StaffSession session, @RequestParam(required = false) @Nullable String next) {
        if (session.state() != State.CODE_WANTED) return Html.goTo(NextPath.safe(next));
        return Html.show("desk/signin/code", new CodePage(frame, NextPath.safe(next), Problems.NONE));
    }

    @PostMapping("/desk/sign-in/code")
    ModelAndView check(
            Frame frame,
            StaffSession session,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var target = NextPath.safe(next);
        if (session.state() != State.CODE_WANTED) return Html.goTo(target);
        return switch (factors.check(session.business(), session.staff(), code)) {
            case RIGHT -> {
                sessions.open(request, response, session.business(), session.staff(), true);
                yield Html.goTo(target);
            }
            case WRONG -> refuse(frame, target, "signin.code.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
            case STOPPED -> {
                response.setHeader("Retry-After", "900");
                yield refuse(frame, target, "signin.code.stopped", HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    /** Also for somebody who is signed in and wants a factor of their own accord, or a new one. */
    @GetMapping("/desk/sign-in/enrolment")
    ModelAndView offer(Frame frame, StaffSession session, @RequestParam(required = false) @Nullable String next) {
        if (session.state() == State.CODE_WANTED) return Html.goTo("/desk/sign-in/code");
        var offer = factors.offer(session.business(), member(session));
        return Html.show("desk/signin/enrolment", page(frame, session, offer, NextPath.safe(next), Problems.NONE));
    }

    @PostMapping("/desk/sign-in/enrolment")
    ModelAndView enrol(
            Frame frame,
            StaffSession session,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        // whoever has a factor must give it first: a password alone must not replace it
        if (session.state() == State.CODE_WANTED) return Html.goTo("/desk/sign-in/code");
        var target = NextPath.safe(next);
        var member = member(session);
        var codes = factors.confirm(session.business(), session.staff(), offer, code);
        if (codes.isEmpty()) {
            var again = factors.reopen(session.business(), member, offer)
                    .orElseGet(() -> factors.offer(session.business(), member));
            var problems = Problems.NONE.and("code", frame.text("signin.enrolment.wrong"));
            return Html.refuse("desk/signin/enrolment", page(frame, session, again, target, problems));
        }
        sessions.open(request, response, session.business(), session.staff(), true);
        // not a redirect: the codes exist on this page only
        return Html.show("desk/signin/recovery-codes", new RecoveryCodesPage(frame, codes.get(), target));
    }

    private StaffMember member(StaffSession session) {
        return members.find(session.business(), session.staff()).orElseThrow(NotFound::new);
    }

    private static EnrolmentPage page(Frame frame, StaffSession session, Offer offer, String next, Problems problems) {
        return new EnrolmentPage(frame, offer, next, session.state() == State.ENROLMENT_WANTED, problems);
    }

    private static ModelAndView refuse(Frame frame, String next, String problem, HttpStatus status) {
        var page = new CodePage(frame, next, Problems.NONE.and("code", frame.text(problem)));
        var answer = Html.refuse("desk/signin/code", page);
        answer.setStatus(status);
        return answer;
    }
}

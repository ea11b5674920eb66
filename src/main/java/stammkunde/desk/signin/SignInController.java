package stammkunde.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.PasswordsBusy;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.SignIn.Account;
import stammkunde.business.SignIn.Fits;
import stammkunde.business.SignIn.Origin;
import stammkunde.business.SignIn.Stopped;
import stammkunde.business.SignIn.Wrong;
import stammkunde.business.SignIns;
import stammkunde.business.StaffSession;
import stammkunde.desk.DeskSessions;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.Problems;

@Controller
@Access(Access.Level.ANYONE)
class SignInController {

    private final SignIns signIns;
    private final DeskSessions sessions;
    private final SecurityLog log;

    SignInController(SignIns signIns, DeskSessions sessions, SecurityLog log) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.log = log;
    }

    @GetMapping("/desk/sign-in")
    ModelAndView show(
            Frame frame, @Nullable StaffSession session, @RequestParam(required = false) @Nullable String next) {
        var target = NextPath.safe(next);
        if (session != null && session.state() == StaffSession.State.COMPLETE) return Html.goTo(target);
        return Html.show("desk/signin/sign-in", new SignInPage(frame, "", target, Problems.NONE, ""));
    }

    @PostMapping("/desk/sign-in")
    ModelAndView signIn(
            Frame frame,
            @Valid @ModelAttribute("signIn") SignInForm form,
            BindingResult input,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (input.hasErrors()) return refuse(frame, form, Problems.of(frame, input), HttpStatus.UNPROCESSABLE_CONTENT);

        var email = Objects.requireNonNull(form.email());
        var origin = new Origin(request.getRemoteAddr(), sessions.device(request));
        try {
            return switch (signIns.attempt(email, Objects.requireNonNull(form.password()), origin)) {
                case Fits(var accounts) -> enter(accounts.getFirst(), email, form, request, response);
                case Wrong() ->
                    refuse(
                            frame,
                            form,
                            Problems.NONE.and("", frame.text("signin.wrong")),
                            HttpStatus.UNPROCESSABLE_CONTENT);
                case Stopped() -> {
                    response.setHeader("Retry-After", "900");
                    yield refuse(
                            frame,
                            form,
                            Problems.NONE.and("", frame.text("signin.stopped")),
                            HttpStatus.TOO_MANY_REQUESTS);
                }
            };
        } catch (PasswordsBusy busy) {
            response.setHeader("Retry-After", "5");
            return refuse(
                    frame, form, Problems.NONE.and("", frame.text("signin.busy")), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    @PostMapping("/desk/sign-out")
    @Access(Access.Level.HALF_SIGNED_IN)
    ModelAndView signOut(StaffSession session, HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        log.add(session.business(), session.staff(), Act.SIGNED_OUT, "");
        return Html.goTo("/desk/sign-in");
    }

    private ModelAndView enter(
            Account account, String email, SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(request, response, account.business(), account.staff(), false);
        sessions.remember(request, response, email);
        log.add(account.business(), account.staff(), Act.SIGNED_IN, "");
        return Html.goTo(NextPath.safe(form.next()));
    }

    private static ModelAndView refuse(Frame frame, SignInForm form, Problems problems, HttpStatus status) {
        var email = form.email() == null ? "" : form.email();
        var page = new SignInPage(frame, email, NextPath.safe(form.next()), problems, "");
        var answer = Html.refuse("desk/signin/sign-in", page);
        answer.setStatus(status);
        return answer;
    }
}

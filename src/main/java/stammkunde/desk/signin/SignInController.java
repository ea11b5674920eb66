package stammkunde.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import stammkunde.business.SignInTickets;
import stammkunde.business.SignIns;
import stammkunde.business.StaffId;
import stammkunde.business.StaffSession;
import stammkunde.desk.DeskSessions;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.Problems;

@Controller
@Access(Access.Level.ANYONE)
class SignInController {

    private final SignIns signIns;
    private final DeskSessions sessions;
    private final SignInTickets tickets;
    private final SecurityLog log;

    SignInController(SignIns signIns, DeskSessions sessions, SignInTickets tickets, SecurityLog log) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.tickets = tickets;
        this.log = log;
    }

    /** @param done what was finished just before, to be said above the form */
    @GetMapping("/desk/sign-in")
    ModelAndView show(
            Frame frame,
            @Nullable StaffSession session,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(defaultValue = "") String done) {
        var target = NextPath.safe(next);
        if (session != null) return Html.goTo(whereTo(session, target));
        var notice = done.equals("password") ? frame.text("signin.new.done") : "";
        return Html.show("desk/signin/sign-in", new SignInPage(frame, "", target, Problems.NONE, notice));
    }

    private static String whereTo(StaffSession session, String target) {
        var next = "?next=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
        return switch (session.state()) {
            case COMPLETE -> target;
            case CODE_WANTED -> "/desk/sign-in/code" + next;
            case ENROLMENT_WANTED -> "/desk/sign-in/enrolment" + next;
        };
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
                case Fits(var accounts) when accounts.size() > 1 -> choose(frame, accounts, email, form);
                case Fits(var accounts) -> {
                    var only = accounts.getFirst();
                    yield enter(only.business(), only.staff(), email, form.next(), request, response);
                }
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

    private ModelAndView choose(Frame frame, List<Account> accounts, String email, SignInForm form) {
        var page = new ChoicePage(frame, accounts, tickets.seal(accounts), email, NextPath.safe(form.next()));
        return Html.show("desk/signin/choice", page);
    }

    /** The password fitted several accounts; the ticket says which. */
    @PostMapping("/desk/sign-in/business")
    ModelAndView choose(
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String business,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = Ids.parse(business).map(BusinessId::new);
        var staff = chosen.flatMap(id -> tickets.open(ticket, id));
        return staff.map(id -> enter(chosen.orElseThrow(), id, email, next, request, response))
                .orElseGet(() -> Html.goTo("/desk/sign-in"));
    }

    @PostMapping("/desk/sign-out")
    @Access(Access.Level.HALF_SIGNED_IN)
    ModelAndView signOut(StaffSession session, HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        log.add(session.business(), session.staff(), Act.SIGNED_OUT, "");
        return Html.goTo("/desk/sign-in");
    }

    private ModelAndView enter(
            BusinessId business,
            StaffId staff,
            String email,
            @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.open(request, response, business, staff, false);
        sessions.remember(request, response, email);
        log.add(business, staff, Act.SIGNED_IN, "");
        return Html.goTo(NextPath.safe(next));
    }

    private static ModelAndView refuse(Frame frame, SignInForm form, Problems problems, HttpStatus status) {
        var email = form.email() == null ? "" : form.email();
        var page = new SignInPage(frame, email, NextPath.safe(form.next()), problems, "");
        var answer = Html.refuse("desk/signin/sign-in", page);
        answer.setStatus(status);
        return answer;
    }
}

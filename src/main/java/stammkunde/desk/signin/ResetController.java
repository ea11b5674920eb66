package stammkunde.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.SignIn.Origin;
import stammkunde.business.SignIns;
import stammkunde.business.StaffKeys;
import stammkunde.business.StaffKeys.Holder;
import stammkunde.business.StaffKeys.Spending.Spent;
import stammkunde.business.StaffKeys.Spending.Void;
import stammkunde.business.StaffKeys.Spending.Weak;
import stammkunde.business.StaffMembers;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.desk.DeskSessions;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.Problems;

/** „Passwort vergessen?“ and invitations: a link by mail, a page that spends nothing, a button that sets the password. */
@Controller
@Access(Access.Level.ANYONE)
class ResetController {

    private static final Limit LETTERS_PER_ADDRESS = new Limit(3, Duration.ofMinutes(15));
    private static final Limit LETTERS_PER_NETWORK = new Limit(30, Duration.ofMinutes(15));
    private static final Limit MISSES = new Limit(30, Duration.ofMinutes(15));
    private static final int LONGEST_EMAIL = 254;

    private final PasswordResets resets;
    private final StaffKeys keys;
    private final SignIns signIns;
    private final Throttle throttle;
    private final DeskSessions sessions;

    ResetController(PasswordResets resets, StaffKeys keys, SignIns signIns, Throttle throttle, DeskSessions sessions) {
        this.resets = resets;
        this.keys = keys;
        this.signIns = signIns;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    @GetMapping("/desk/forgotten-password")
    ModelAndView ask(Frame frame) {
        return Html.show("desk/signin/forgotten", new ForgottenPage(frame, "", Problems.NONE));
    }

    /** Says the same whether anybody has that e-mail or not, and also when that address got enough letters already. */
    @PostMapping("/desk/forgotten-password")
    ModelAndView send(Frame frame, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        var address = StaffMembers.spelling(email);
        if (!address.contains("@") || address.length() > LONGEST_EMAIL) {
            var problems = Problems.NONE.and("email", frame.text("NotBlank.signIn.email"));
            return Html.refuse("desk/signin/forgotten", new ForgottenPage(frame, email, problems));
        }
        if (!throttle.tryAcquire("reset network", request.getRemoteAddr(), LETTERS_PER_NETWORK)) return tooMany(frame);
        if (throttle.tryAcquire("reset address", address, LETTERS_PER_ADDRESS)) resets.ask(address);
        return Html.goTo("/desk/forgotten-password/sent");
    }

    @GetMapping("/desk/forgotten-password/sent")
    ModelAndView sent(Frame frame) {
        return Html.show(
                "desk/signin/notice",
                new NoticePage(
                        frame,
                        "mail-check",
                        frame.text("signin.sent.title"),
                        frame.text("signin.sent.text"),
                        "/desk/sign-in",
                        frame.text("signin.back")));
    }

    @GetMapping("/desk/new-password")
    ModelAndView show(Frame frame, @RequestParam(defaultValue = "") String key, HttpServletRequest request) {
        return keys.find(key)
                .map(holder ->
                        Html.show("desk/signin/new-password", new NewPasswordPage(frame, holder, key, Problems.NONE)))
                .orElseGet(() -> missed(frame, request));
    }

    @PostMapping("/desk/new-password")
    ModelAndView set(Frame frame, PasswordForm form, HttpServletRequest request, HttpServletResponse response) {
        var key = Objects.requireNonNullElse(form.key(), "");
        var password = Objects.requireNonNullElse(form.password(), "");
        var holder = keys.find(key);
        return switch (resets.spend(key, password)) {
            case Spent(var whose) -> {
                signIns.forgive(whose.member().email(), new Origin(request.getRemoteAddr(), sessions.device(request)));
                sessions.close(request, response);
                yield Html.goTo("/desk/sign-in?done=password");
            }
            case Weak(var problem) -> again(frame, holder.orElseThrow(), key, PasswordTexts.of(frame, problem));
            case Void() -> missed(frame, request);
        };
    }

    private static ModelAndView again(Frame frame, Holder holder, String key, String problem) {
        var page = new NewPasswordPage(frame, holder, key, Problems.NONE.and("password", problem));
        return Html.refuse("desk/signin/new-password", page);
    }

    /** Used, expired, replaced and never issued look the same; who tries many is stopped (R-SEC-2). */
    private ModelAndView missed(Frame frame, HttpServletRequest request) {
        if (!throttle.tryAcquire("key miss", request.getRemoteAddr(), MISSES)) return tooMany(frame);
        return notice(
                frame,
                HttpStatus.NOT_FOUND,
                new NoticePage(
                        frame,
                        "unlink",
                        frame.text("signin.void.title"),
                        frame.text("signin.void.text"),
                        "/desk/forgotten-password",
                        frame.text("signin.void.again")));
    }

    private static ModelAndView tooMany(Frame frame) {
        return notice(
                frame,
                HttpStatus.TOO_MANY_REQUESTS,
                new NoticePage(
                        frame,
                        "hourglass",
                        frame.text("error.429.title"),
                        frame.text("error.429.text"),
                        "/desk/sign-in",
                        frame.text("signin.back")));
    }

    private static ModelAndView notice(Frame frame, HttpStatus status, NoticePage page) {
        var answer = Html.show("desk/signin/notice", page);
        answer.setStatus(status);
        return answer;
    }
}

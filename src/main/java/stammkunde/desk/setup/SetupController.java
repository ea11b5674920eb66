package stammkunde.desk.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Business.Country;
import stammkunde.business.Business.Kind;
import stammkunde.business.Businesses;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.desk.DeskSessions;
import stammkunde.desk.settings.Lands;
import stammkunde.desk.setup.FirstBusiness.Outcome.Made;
import stammkunde.desk.setup.FirstBusiness.Outcome.SlugTaken;
import stammkunde.desk.setup.FirstBusiness.Outcome.Weak;
import stammkunde.desk.setup.FirstBusiness.Outcome.WrongCode;
import stammkunde.desk.setup.FirstBusiness.Wish;
import stammkunde.desk.signin.PasswordTexts;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** Sets up the first business; not there any more once there is one. */
@Controller
@Access(Access.Level.ANYONE)
class SetupController {

    private static final Limit TRIES = new Limit(10, Duration.ofMinutes(15));
    private static final List<String> REQUIRED =
            List.of("code", "name", "slug", "street", "postcode", "city", "owner", "email", "password");

    private final Businesses businesses;
    private final FirstBusiness first;
    private final SetupCodes codes;
    private final DeskSessions sessions;
    private final Throttle throttle;

    SetupController(
            Businesses businesses, FirstBusiness first, SetupCodes codes, DeskSessions sessions, Throttle throttle) {
        this.businesses = businesses;
        this.first = first;
        this.codes = codes;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    @GetMapping("/setup")
    ModelAndView show(Frame frame) {
        if (businesses.any()) throw new NotFound();
        return Html.show("desk/setup/setup", new SetupPage(frame, new LinkedMultiValueMap<>(), Problems.NONE));
    }

    @PostMapping("/setup")
    ModelAndView make(
            Frame frame,
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (businesses.any()) throw new NotFound();
        if (!throttle.tryAcquire("setup", Throttle.network(request.getRemoteAddr()), TRIES))
            return again(
                    frame, values, Problems.NONE.and("", frame.text("error.429.text")), HttpStatus.TOO_MANY_REQUESTS);

        var problems = problems(frame, values);
        if (!problems.isEmpty()) return again(frame, values, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        return switch (first.make(wish(values))) {
            case Made(var business, var owner) -> {
                sessions.open(request, response, business, owner, false);
                yield Html.goTo("/desk/settings/business");
            }
            case WrongCode() -> again(frame, values, "code", frame.text("setup.code.wrong"));
            case SlugTaken() -> again(frame, values, "slug", frame.text("settings.slug.taken"));
            case Weak(var problem) -> again(frame, values, "password", PasswordTexts.of(frame, problem));
        };
    }

    private Problems problems(Frame frame, MultiValueMap<String, String> values) {
        var problems = Problems.NONE;
        for (var field : REQUIRED)
            if (value(values, field).isBlank()) problems = problems.and(field, frame.text("NotBlank"));
        if (!codes.isValid(value(values, "code"))) problems = problems.and("code", frame.text("setup.code.wrong"));
        if (!value(values, "slug").matches("(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*"))
            problems = problems.and("slug", frame.text("settings.slug.wrong"));
        if (!value(values, "email").matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
            problems = problems.and("email", frame.text("Email"));
        if (Arrays.stream(Kind.values()).noneMatch(kind -> kind.name().equals(value(values, "kind"))))
            problems = problems.and("kind", frame.text("NotNull"));
        var land = value(values, "land").split("-", 2);
        if (land.length < 2
                || Arrays.stream(Country.values())
                        .noneMatch(one -> one.name().equals(land[0]) && Lands.isOne(one, land[1])))
            problems = problems.and("land", frame.text("NotNull"));
        for (var field : values.keySet())
            if (value(values, field).length() > 200)
                problems = problems.and(field, frame.text("settings.wrong.long", 200));
        return problems;
    }

    private static Wish wish(MultiValueMap<String, String> values) {
        var land = value(values, "land").split("-", 2);
        return new Wish(
                value(values, "code"),
                value(values, "name"),
                value(values, "slug"),
                Kind.valueOf(value(values, "kind")),
                Country.valueOf(land[0]),
                land[1],
                value(values, "street"),
                value(values, "houseNumber"),
                value(values, "postcode"),
                value(values, "city"),
                value(values, "phone"),
                value(values, "owner"),
                value(values, "email"),
                Objects.requireNonNullElse(values.getFirst("password"), ""));
    }

    private static String value(MultiValueMap<String, String> values, String field) {
        return Objects.requireNonNullElse(values.getFirst(field), "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    private static ModelAndView again(Frame frame, MultiValueMap<String, String> values, String field, String problem) {
        return again(frame, values, Problems.NONE.and(field, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView again(
            Frame frame, MultiValueMap<String, String> values, Problems problems, HttpStatus status) {
        var answer = Html.refuse("desk/setup/setup", new SetupPage(frame, values, problems));
        answer.setStatus(status);
        return answer;
    }
}

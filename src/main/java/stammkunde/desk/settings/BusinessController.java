package stammkunde.desk.settings;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Addresses;
import stammkunde.business.Business;
import stammkunde.business.Business.Kind;
import stammkunde.business.Businesses;
import stammkunde.business.Role;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.desk.SignedIn;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** Name, address on the web, words and mail addresses of the business. */
@Controller
@Access(Access.Level.MANAGER)
class BusinessController {

    static final Pattern SLUG = Pattern.compile("(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final Businesses businesses;
    private final SettingsFrames frames;
    private final SecurityLog log;
    private final Addresses addresses;

    BusinessController(Businesses businesses, SettingsFrames frames, SecurityLog log, Addresses addresses) {
        this.businesses = businesses;
        this.frames = frames;
        this.log = log;
        this.addresses = addresses;
    }

    @GetMapping("/desk/settings")
    ModelAndView start() {
        return Html.goTo("/desk/settings/business");
    }

    @GetMapping("/desk/settings/business")
    ModelAndView show(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        var business = businesses.get(staff.business());
        return Html.show(
                "desk/settings/business",
                new BusinessPage(frames.stored(staff, frame, typed(business), done), publicAddress(business)));
    }

    @PostMapping("/desk/settings/business")
    ModelAndView save(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        var form = new FormReader(frame, values);
        var before = businesses.get(staff.business());
        var after = read(form, frame, before, staff.role());
        if (form.isRight() && !businesses.change(staff.business(), now -> with(now, after)))
            form.wrong("slug", frame.text("settings.slug.taken"));
        if (!form.isRight())
            return Html.refuse(
                    "desk/settings/business",
                    new BusinessPage(frames.refused(staff, frame, form), publicAddress(before)));
        if (before.requireSecondFactor() != after.requireSecondFactor())
            log.add(
                    staff.business(),
                    staff.staff(),
                    Act.SETTINGS_CHANGED,
                    "second factor " + after.requireSecondFactor());
        return Html.goTo("/desk/settings/business?done=saved");
    }

    private static Business read(FormReader form, Frame frame, Business now, Role role) {
        return new Business(
                now.id(),
                form.matching("slug", SLUG, frame.text("settings.slug.wrong")),
                form.required("name", 200),
                form.optional("tagline", 200),
                form.choice("kind", Kind.class),
                now.country(),
                form.optional("locale", 2).equals("en") ? Locale.ENGLISH : Locale.GERMAN,
                form.flag("formal"),
                now.currency(),
                now.accent(),
                now.radius(),
                now.hasLogo(),
                form.email("replyTo"),
                form.email("copyTo"),
                form.flag("neutralCalendar"),
                role == Role.OWNER ? form.flag("requireSecondFactor") : now.requireSecondFactor(),
                now.host(),
                now.appearance());
    }

    /** The look is another page's. */
    private static Business with(Business now, Business read) {
        return new Business(
                now.id(),
                read.slug(),
                read.name(),
                read.tagline(),
                read.kind(),
                now.country(),
                read.locale(),
                read.formal(),
                now.currency(),
                now.accent(),
                now.radius(),
                now.hasLogo(),
                read.replyTo(),
                read.copyTo(),
                read.neutralCalendar(),
                read.requireSecondFactor(),
                now.host(),
                now.appearance());
    }

    private String publicAddress(Business business) {
        return addresses.bookingPage(business);
    }

    private static Typed typed(Business business) {
        return Typed.of(
                "slug", business.slug(),
                "name", business.name(),
                "tagline", business.tagline(),
                "kind", business.kind(),
                "locale", business.locale().getLanguage(),
                "formal", business.formal(),
                "replyTo", business.replyTo(),
                "copyTo", business.copyTo(),
                "neutralCalendar", business.neutralCalendar(),
                "requireSecondFactor", business.requireSecondFactor());
    }
}

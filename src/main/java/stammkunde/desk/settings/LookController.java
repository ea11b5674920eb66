package stammkunde.desk.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Business;
import stammkunde.business.Businesses;
import stammkunde.desk.SignedIn;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** Colour, roundness and logo. */
@Controller
@Access(Access.Level.MANAGER)
class LookController {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Businesses businesses;
    private final SettingsFrames frames;

    LookController(Businesses businesses, SettingsFrames frames) {
        this.businesses = businesses;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/look")
    ModelAndView show(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        var business = businesses.get(staff.business());
        var stored = Typed.of("accent", business.accent(), "radius", business.radius());
        return Html.show("desk/settings/look", new LookPage(frames.stored(staff, frame, stored, done), business));
    }

    @PostMapping("/desk/settings/look")
    ModelAndView save(
            SignedIn staff,
            Frame frame,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(required = false) @Nullable MultipartFile logo) {
        var form = new FormReader(frame, values);
        var accent = form.matching("accent", COLOUR, frame.text("settings.look.accent.wrong"))
                .toLowerCase(java.util.Locale.ROOT);
        var radius = form.number("radius", 0, 20);
        var picture = logo == null || logo.isEmpty() ? null : LogoImage.of(bytes(logo));
        if (logo != null && !logo.isEmpty() && picture == null)
            form.wrong("logo", frame.text("settings.look.logo.wrong"));
        if (!form.isRight())
            return Html.refuse(
                    "desk/settings/look",
                    new LookPage(frames.refused(staff, frame, form), businesses.get(staff.business())));

        businesses.change(staff.business(), now -> with(now, accent, radius));
        if (picture != null) businesses.setLogo(staff.business(), picture);
        else if (form.flag("removeLogo")) businesses.setLogo(staff.business(), null);
        return Html.goTo("/desk/settings/look?done=saved");
    }

    private static Business with(Business now, String accent, int radius) {
        return new Business(
                now.id(),
                now.slug(),
                now.name(),
                now.tagline(),
                now.kind(),
                now.country(),
                now.locale(),
                now.formal(),
                now.currency(),
                accent,
                radius,
                now.hasLogo(),
                now.replyTo(),
                now.copyTo(),
                now.neutralCalendar(),
                now.requireSecondFactor(),
                now.host());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

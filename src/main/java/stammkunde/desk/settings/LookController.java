package stammkunde.desk.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
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
import stammkunde.embedding.Embeddings;
import stammkunde.shared.Appearance;
import stammkunde.shared.Appearance.Font;
import stammkunde.shared.Appearance.Scheme;
import stammkunde.web.Access;
import stammkunde.web.Brand;
import stammkunde.web.Brand.Meeting;
import stammkunde.web.Brand.Pair;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** Colour, roundness and logo. */
@Controller
@Access(Access.Level.MANAGER)
class LookController {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Businesses businesses;
    private final Embeddings embeddings;
    private final SettingsFrames frames;

    LookController(Businesses businesses, Embeddings embeddings, SettingsFrames frames) {
        this.businesses = businesses;
        this.embeddings = embeddings;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/look")
    ModelAndView show(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        var business = businesses.get(staff.business());
        var stored = Typed.of("accent", business.accent(), "radius", business.radius())
                .and(typed(business.appearance()));
        return Html.show(
                "desk/settings/look",
                new LookPage(
                        frames.stored(staff, frame, stored, done),
                        business,
                        Stage.of(business, embeddings.of(business.id()), frame)));
    }

    @PostMapping("/desk/settings/look")
    ModelAndView save(
            SignedIn staff,
            Frame frame,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(required = false) @Nullable MultipartFile logo) {
        var form = new FormReader(frame, values);
        var accent = form.matching("accent", COLOUR, frame.text("settings.look.accent.wrong"))
                .toLowerCase(Locale.ROOT);
        var radius = form.number("radius", 0, 20);
        var appearance = appearance(form, frame, accent, radius);
        var picture = logo == null || logo.isEmpty() ? null : LogoImage.of(bytes(logo));
        if (logo != null && !logo.isEmpty() && picture == null)
            form.wrong("logo", frame.text("settings.look.logo.wrong"));
        if (!form.isRight()) return Html.refuse("desk/settings/look", refused(staff, frame, form));

        businesses.change(staff.business(), now -> with(now, accent, radius, appearance));
        if (picture != null) businesses.setLogo(staff.business(), picture);
        else if (form.flag("removeLogo")) businesses.setLogo(staff.business(), null);
        return Html.goTo("/desk/settings/look?done=saved");
    }

    private LookPage refused(SignedIn staff, Frame frame, FormReader form) {
        var business = businesses.get(staff.business());
        var stage = Stage.of(business, embeddings.of(business.id()), frame);
        return new LookPage(frames.refused(staff, frame, form), business, stage);
    }

    private static Typed typed(Appearance now) {
        return Typed.of(
                "scheme", now.scheme(),
                "font", now.font(),
                "ownButtons", now.hasOwnButtons(),
                "fill", now.fill(),
                "onFill", now.onFill());
    }

    /** Colours that a business chooses by itself are taken if they can be read, and refused with the reason if not. */
    private static Appearance appearance(FormReader form, Frame frame, String accent, int radius) {
        var scheme = form.choice("scheme", Scheme.class);
        var font = form.choice("font", Font.class);
        if (!form.flag("ownButtons")) return new Appearance(scheme, font, "", "");

        var wrong = frame.text("settings.look.accent.wrong");
        var fill = form.matching("fill", COLOUR, wrong).toLowerCase(Locale.ROOT);
        var onFill = form.matching("onFill", COLOUR, wrong).toLowerCase(Locale.ROOT);
        if (!form.isRight()) return Appearance.USUAL;
        var appearance = new Appearance(scheme, font, fill, onFill);
        for (var pair : new Brand(accent, radius, appearance).pairs())
            if (pair.isFaint()) form.wrong(pair.meeting() == Meeting.BUTTON ? "onFill" : "fill", reason(frame, pair));
        return appearance;
    }

    private static String reason(Frame frame, Pair pair) {
        return frame.text(
                "settings.look.faint." + pair.meeting(),
                pair.front(),
                pair.ground(),
                BigDecimal.valueOf(pair.ratio()).setScale(1, RoundingMode.DOWN),
                BigDecimal.valueOf(pair.needed()).setScale(1, RoundingMode.DOWN));
    }

    private static Business with(Business now, String accent, int radius, Appearance appearance) {
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
                now.host(),
                appearance);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

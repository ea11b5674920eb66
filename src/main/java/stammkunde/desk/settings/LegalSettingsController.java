package stammkunde.desk.settings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Addresses;
import stammkunde.business.Branches;
import stammkunde.business.Businesses;
import stammkunde.business.LegalCheck;
import stammkunde.business.LegalText;
import stammkunde.business.LegalText.Kind;
import stammkunde.business.LegalTexts;
import stammkunde.business.LegalTexts.Publishing.Outdated;
import stammkunde.business.LegalTexts.Publishing.Published;
import stammkunde.business.LegalTexts.Publishing.Unchanged;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.desk.SignedIn;
import stammkunde.desk.settings.LegalPage.Version;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** Imprint, privacy notice, terms and accessibility page, in versions (R-LAW-1). */
@Controller
@Access(Access.Level.MANAGER)
class LegalSettingsController {

    private static final int LONGEST = 200_000;

    private final LegalTexts texts;
    private final Businesses businesses;
    private final Branches branches;
    private final SettingsFrames frames;
    private final SecurityLog log;
    private final Addresses addresses;

    LegalSettingsController(
            LegalTexts texts,
            Businesses businesses,
            Branches branches,
            SettingsFrames frames,
            SecurityLog log,
            Addresses addresses) {
        this.texts = texts;
        this.businesses = businesses;
        this.branches = branches;
        this.frames = frames;
        this.log = log;
        this.addresses = addresses;
    }

    @GetMapping("/desk/settings/legal")
    ModelAndView show(
            SignedIn staff,
            Frame frame,
            @RequestParam(defaultValue = "IMPRINT") Kind kind,
            @RequestParam(defaultValue = "de") String language,
            @RequestParam(defaultValue = "") String done) {
        var locale = locale(language);
        var newest = texts.history(staff.business(), kind, locale).stream().findFirst();
        var typed = Typed.of("body", newest.map(LegalText::body).orElse(""));
        var basics = frames.stored(staff, frame, typed, done);
        return Html.show(
                "desk/settings/legal",
                page(staff, basics, kind, locale, newest.map(LegalText::version).orElse(0)));
    }

    @PostMapping("/desk/settings/legal")
    ModelAndView publish(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        var form = new FormReader(frame, values);
        var kind = form.choice("kind", Kind.class);
        var locale = locale(form.optional("language", 2));
        var basedOn = form.number("version", 0, Integer.MAX_VALUE - 1);
        var body = form.lines("body", LONGEST);
        if (body.isEmpty()) form.wrong("body", frame.text("NotBlank"));
        if (!form.isRight()) return refuse(staff, frame, form, kind, locale, basedOn);

        return switch (texts.publish(staff.business(), kind, locale, body, basedOn)) {
            case Published(var text) -> {
                log.add(staff.business(), staff.staff(), Act.SETTINGS_CHANGED, kind + " " + text.version());
                yield back(kind, locale, "saved");
            }
            case Unchanged() -> back(kind, locale, "");
            case Outdated(var newest) -> {
                form.wrong("body", frame.text("settings.legal.outdated"));
                yield refuse(staff, frame, form, kind, locale, newest.version());
            }
        };
    }

    private ModelAndView refuse(SignedIn staff, Frame frame, FormReader form, Kind kind, Locale locale, int version) {
        var basics = frames.refused(staff, frame, form);
        return Html.refuse("desk/settings/legal", page(staff, basics, kind, locale, version));
    }

    private LegalPage page(SignedIn staff, Basics basics, Kind kind, Locale locale, int version) {
        var zone = branches.all(staff.business()).stream()
                .findFirst()
                .map(branch -> branch.zone())
                .orElse(ZoneId.of("Europe/Berlin"));
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(basics.frame().locale())
                .withZone(zone);
        return new LegalPage(
                basics,
                kind,
                locale.getLanguage(),
                version,
                LegalCheck.warnings(basics.typed().get("body")),
                texts.history(staff.business(), kind, locale).stream()
                        .map(text -> new Version(text.version(), format.format(text.validFrom()), text.html()))
                        .toList(),
                addresses.bookingPage(businesses.get(staff.business())) + "/"
                        + kind.name().toLowerCase(Locale.ROOT));
    }

    private static ModelAndView back(Kind kind, Locale locale, String done) {
        return Html.goTo(
                "/desk/settings/legal?kind=%s&language=%s&done=%s".formatted(kind, locale.getLanguage(), done));
    }

    private static Locale locale(String language) {
        return language.equals("en") ? Locale.ENGLISH : Locale.GERMAN;
    }
}

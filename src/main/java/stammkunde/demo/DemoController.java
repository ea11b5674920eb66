package stammkunde.demo;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Businesses;
import stammkunde.demo.DemoPage.Api;
import stammkunde.demo.DemoPage.House;
import stammkunde.demo.DemoPage.LetterRow;
import stammkunde.demo.DemoPage.Login;
import stammkunde.messaging.DemoLetter;
import stammkunde.shared.BusinessId;
import stammkunde.shared.PublicAddress;
import stammkunde.web.Access;
import stammkunde.web.Brand;
import stammkunde.web.BrandColour;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** The demo's start page: the businesses, who can sign in, and the letters so far. */
@Controller
@Access(Access.Level.ANYONE)
@ConditionalOnBooleanProperty("stammkunde.demo")
class DemoController {

    private static final int SHOWN = 100;

    private final Letterbox letters;
    private final Regulars regulars;
    private final WebsiteServer websites;
    private final Businesses businesses;
    private final PublicAddress installation;

    DemoController(
            Letterbox letters,
            Regulars regulars,
            WebsiteServer websites,
            Businesses businesses,
            PublicAddress installation) {
        this.letters = letters;
        this.regulars = regulars;
        this.websites = websites;
        this.businesses = businesses;
        this.installation = installation;
    }

    @GetMapping("/demo")
    ModelAndView start(Frame frame) {
        var houses = Presets.ALL.stream().map(preset -> house(frame, preset)).toList();
        return Html.show("demo/start", new DemoPage(frame, houses, Household.PASSWORD, api(), rows(frame)));
    }

    private @Nullable Api api() {
        return businesses.bySlug(PartnerSample.HOUSE).map(this::api).orElse(null);
    }

    private Api api(BusinessId business) {
        var key = PartnerSample.key(business);
        return new Api(
                businesses.get(business).name(),
                key,
                "curl -H 'Authorization: Bearer %s' \\\n  '%s'".formatted(key, installation.of("/api/v1/services")));
    }

    @GetMapping("/demo/website/{slug}")
    ModelAndView website(Frame frame, @PathVariable String slug) {
        var preset = Presets.ALL.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Html.show(
                "demo/website",
                new WebsitePage(frame, preset.name(), preset.tagline(), slug, websites.address("/" + slug)));
    }

    private House house(Frame frame, Preset preset) {
        var logins = preset.staff().stream()
                .map(person -> new Login(frame.text("demo.role." + person.role()), person.email()))
                .toList();
        return new House(
                preset.name(),
                preset.tagline(),
                preset.kind().icon(),
                new Brand(preset.accent(), 10).light(BrandColour.FILL),
                preset.slug(),
                regulars.of(preset.slug()).orElse(null),
                logins);
    }

    private List<LetterRow> rows(Frame frame) {
        var all = letters.newestFirst();
        return IntStream.range(0, Math.min(SHOWN, all.size()))
                .mapToObj(index -> row(frame, all.get(index)))
                .toList();
    }

    private static LetterRow row(Frame frame, DemoLetter letter) {
        var subject = letter.subject().isEmpty() ? letter.text() : letter.subject();
        return new LetterRow(
                letter.id().toString(),
                frame.text("demo.channel." + letter.channel()),
                letter.to(),
                subject,
                Letterbox.at(frame, letter));
    }
}

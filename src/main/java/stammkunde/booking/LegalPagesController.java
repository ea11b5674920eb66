package stammkunde.booking;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.LegalText;
import stammkunde.business.LegalText.Kind;
import stammkunde.business.LegalTexts;
import stammkunde.choosing.Shells;
import stammkunde.choosing.Visited;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** A business's legal texts as they are in force now; linked from every public page (R-LAW-5, R-LAW-54). */
@Controller
@Access(Access.Level.ANYONE)
class LegalPagesController {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Branches branches;
    private final LegalTexts texts;
    private final Clock clock;

    LegalPagesController(
            BusinessTransaction transaction, Businesses businesses, Branches branches, LegalTexts texts, Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.branches = branches;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/b/{slug}/imprint")
    ModelAndView imprint(Visited visited, Frame frame) {
        return show(visited, frame, Kind.IMPRINT);
    }

    @GetMapping("/b/{slug}/privacy")
    ModelAndView privacy(Visited visited, Frame frame) {
        return show(visited, frame, Kind.PRIVACY);
    }

    @GetMapping("/b/{slug}/terms")
    ModelAndView terms(Visited visited, Frame frame) {
        return show(visited, frame, Kind.TERMS);
    }

    @GetMapping("/b/{slug}/accessibility")
    ModelAndView accessibility(Visited visited, Frame frame) {
        return show(visited, frame, Kind.ACCESSIBILITY);
    }

    /** To be kept: the terms as they are now, word for word. */
    @GetMapping("/b/{slug}/terms/file")
    ResponseEntity<byte[]> termsAsFile(Visited visited, Frame frame) {
        var text = texts.current(visited.business(), Kind.TERMS, frame.locale()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"terms-%d.txt\"".formatted(text.version()))
                .body(text.body().getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView show(Visited visited, Frame asked, Kind kind) {
        return transaction.in(visited.business(), () -> {
            var business = businesses.get(visited.business());
            var places = branches.all(visited.business()).stream()
                    .filter(Branch::active)
                    .toList();
            var text = texts.current(visited.business(), kind, asked.locale());
            var frame = asked.in(business.country().name());
            var name = kind.name().toLowerCase(Locale.ROOT);
            return Html.show(
                    "booking/legal",
                    new LegalPage(
                            frame,
                            Shells.of(
                                    business,
                                    places.isEmpty() ? "" : places.getFirst().phone()),
                            frame.text("ui." + name),
                            text.map(LegalText::html).orElse(""),
                            text.map(found -> version(frame, found, places)).orElse(""),
                            kind == Kind.TERMS && text.isPresent() ? visited.home() + "/terms/file" : ""));
        });
    }

    private String version(Frame frame, LegalText text, List<Branch> places) {
        var zone = places.isEmpty() ? ZoneOffset.UTC : places.getFirst().zone();
        var words = frame.wording(zone, clock.instant());
        return frame.text("booking.legal.version", text.version(), words.date(words.dayOf(text.validFrom())));
    }
}

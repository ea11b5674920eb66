package stammkunde.desk.settings;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.business.Business;
import stammkunde.business.Businesses;
import stammkunde.desk.SignedIn;
import stammkunde.desk.settings.WidgetController.Links;
import stammkunde.embedding.EmbedScript;
import stammkunde.embedding.Embedding;
import stammkunde.embedding.Embeddings;
import stammkunde.embedding.Snippet;
import stammkunde.shared.PublicAddress;
import stammkunde.web.Brand;
import stammkunde.web.BrandColour;
import stammkunde.web.Frame;

/** Puts the page „Einbettung“ together. */
@Component
class WidgetPages {

    private final Businesses businesses;
    private final Embeddings embeddings;
    private final EmbedScript script;
    private final PublicAddress address;
    private final SettingsFrames frames;

    WidgetPages(
            Businesses businesses,
            Embeddings embeddings,
            EmbedScript script,
            PublicAddress address,
            SettingsFrames frames) {
        this.businesses = businesses;
        this.embeddings = embeddings;
        this.script = script;
        this.address = address;
        this.frames = frames;
    }

    WidgetPage stored(SignedIn staff, Frame frame, String done) {
        return page(
                staff,
                frame,
                frames.stored(staff, frame, typed(embeddings.of(staff.business())), done),
                "",
                List.of(),
                null);
    }

    WidgetPage refused(SignedIn staff, Frame frame, FormReader form) {
        return page(staff, frame, frames.refused(staff, frame, form), "", List.of(), null);
    }

    /** @param problem why nothing was found at all; null: something was */
    WidgetPage checked(
            SignedIn staff, Frame frame, String checked, List<WidgetPage.Finding> findings, @Nullable String problem) {
        var basics = frames.stored(staff, frame, typed(embeddings.of(staff.business())), "");
        return page(staff, frame, basics, checked, findings, problem);
    }

    private WidgetPage page(
            SignedIn staff,
            Frame frame,
            Basics basics,
            String checked,
            List<WidgetPage.Finding> findings,
            @Nullable String problem) {
        var business = businesses.get(staff.business());
        var embedding = embeddings.of(staff.business());
        var stage = Stage.of(business, embedding, frame);
        var snippet = new Snippet(at(business), business.slug(), embedding, stage.label());
        var colour = new Brand(business.accent(), business.radius(), business.appearance()).light(BrandColour.FILL);
        return new WidgetPage(
                basics,
                stage,
                snippet.following(),
                snippet.pinned(script.current(), colour),
                snippet.policy(),
                !embedding.origins().isEmpty(),
                checked,
                findings,
                problem);
    }

    /** Its own host name, if it has one. */
    private PublicAddress at(Business business) {
        return business.host().isEmpty() ? address : address.on(business.host());
    }

    private static Typed typed(Embedding now) {
        var page = now.links().page();
        return Typed.of(
                "origins", now.sources().stream().collect(Collectors.joining("\n")),
                "mode", now.mode(),
                "side", now.side(),
                "label", now.label(),
                "title", now.title(),
                "links", now.links().toPage() ? Links.WEBSITE : Links.US,
                "page", page == null ? "" : page.address());
    }
}

package stammkunde.embedding;

import java.util.Locale;
import stammkunde.embedding.Embedding.Mode;
import stammkunde.shared.PublicAddress;

/** The lines that go into a website. Where no script runs, a link to the booking page stays. */
public record Snippet(PublicAddress address, String slug, Embedding embedding, String label) {

    /** Follows the settings: what is changed there shows without touching the website again. */
    public String following() {
        return "<script src=\"%s\" data-business=\"%s\"%s></script>\n%s"
                .formatted(address.of("/embed.js"), slug, inPlace(), withoutScripts());
    }

    /**
     * One version of the script for ever, and nothing loaded besides it; so it says itself what the settings say.
     *
     * @param colour of the tab or button
     */
    public String pinned(EmbedScript.Version version, String colour) {
        return """
                <script src="%s"
                        integrity="%s" crossorigin="anonymous"
                        data-business="%s" data-mode="%s" data-side="%s"
                        data-label="%s" data-color="%s"%s></script>
                %s""".formatted(
                        address.of("/embed-" + version.name() + ".js"),
                        version.integrity(),
                        slug,
                        lower(embedding.mode()),
                        lower(embedding.side()),
                        escaped(label),
                        colour,
                        embedding.mode() == Mode.INLINE ? "" : " async",
                        withoutScripts());
    }

    /** Inline, the page waits for the script, so that its place is kept before anything below is painted. */
    private String inPlace() {
        return embedding.mode() == Mode.INLINE ? " data-mode=\"inline\"" : " async";
    }

    private String withoutScripts() {
        return "<noscript><a href=\"%s\">%s</a></noscript>".formatted(address.of("/b/" + slug), escaped(label));
    }

    /** What a website's own policy must let through. */
    public String policy() {
        var origin = address.baseUrl();
        return "script-src %s; frame-src %s".formatted(origin, origin);
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}

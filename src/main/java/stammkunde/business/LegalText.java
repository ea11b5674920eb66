package stammkunde.business;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One version of a business's imprint, privacy notice, terms or accessibility page. Never changed: what somebody agreed
 * to can be shown later, word for word (R-LAW-1).
 *
 * @param body Markdown
 */
public record LegalText(UUID id, Kind kind, Locale locale, int version, Instant validFrom, String body, String sha256) {

    public enum Kind {
        IMPRINT,
        PRIVACY,
        TERMS,
        ACCESSIBILITY
    }

    private static final int DEEPEST = 6;
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** Safe to print as it is: HTML in the text shows as text. Headings begin one below the page's own. */
    public String html() {
        return html(body);
    }

    public static String html(String markdown) {
        var text = PARSER.parse(markdown);
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(DEEPEST, heading.getLevel() + 1));
                visitChildren(heading);
            }
        });
        return RENDERER.render(text);
    }
}

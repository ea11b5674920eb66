package stammkunde.embedding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tags of a foreign page one after the other, much as browsers do, each character once: whatever the page is
 * made of, it takes no longer than it is long.
 */
final class TagReader {

    /** @param name in small letters @param attributes by their names in small letters; the first of a name counts */
    record Tag(String name, Map<String, String> attributes) {}

    private final String html;
    private int at;

    TagReader(String html) {
        this.html = html;
    }

    /** @return null: there are no more */
    @Nullable
    Tag next() {
        while (true) {
            at = html.indexOf('<', at);
            if (at < 0 || at + 1 >= html.length()) return end();
            if (html.startsWith("<!--", at)) {
                if (!skipTo("-->")) return end();
            } else if (isLetter(html.charAt(at + 1))) {
                var tag = tag();
                if (tag == null) return end();
                // what stands inside of a script is no page
                if (tag.name.equals("script") && !skipTo("</script")) at = html.length();
                return tag;
            } else at++;
        }
    }

    private @Nullable Tag end() {
        at = html.length();
        return null;
    }

    private boolean skipTo(String mark) {
        // marks begin with characters that no letter folds into, so a search for the first one finds them all
        for (var found = html.indexOf(mark.substring(0, 2), at);
                found >= 0;
                found = html.indexOf(mark.substring(0, 2), found + 1))
            if (html.regionMatches(true, found, mark, 0, mark.length())) {
                at = found + mark.length();
                return true;
            }
        return false;
    }

    /** @return null: the page ends inside of it */
    private @Nullable Tag tag() {
        var from = ++at;
        while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>' && html.charAt(at) != '/')
            at++;
        var name = html.substring(from, at).toLowerCase(Locale.ROOT);
        var attributes = new HashMap<String, String>();
        while (true) {
            while (at < html.length() && (isSpace(html.charAt(at)) || html.charAt(at) == '/')) at++;
            if (at >= html.length()) return null;
            if (html.charAt(at) == '>') {
                at++;
                return new Tag(name, attributes);
            }
            if (!attribute(attributes)) return null;
        }
    }

    private boolean attribute(Map<String, String> attributes) {
        var from = at++;
        while (at < html.length() && !isSpace(html.charAt(at)) && "=>/".indexOf(html.charAt(at)) < 0) at++;
        var name = html.substring(from, at).toLowerCase(Locale.ROOT);
        while (at < html.length() && isSpace(html.charAt(at))) at++;
        if (at >= html.length()) return false;
        if (html.charAt(at) != '=') {
            attributes.putIfAbsent(name, "");
            return true;
        }
        at++;
        while (at < html.length() && isSpace(html.charAt(at))) at++;
        if (at >= html.length()) return false;
        var quote = html.charAt(at);
        var quoted = quote == '"' || quote == '\'';
        var begin = quoted ? ++at : at;
        while (at < html.length()
                && (quoted ? html.charAt(at) != quote : !isSpace(html.charAt(at)) && html.charAt(at) != '>')) at++;
        if (at >= html.length()) return false;
        attributes.putIfAbsent(
                name, html.substring(begin, at).replace("&amp;", "&").strip());
        if (quoted) at++;
        return true;
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private static boolean isSpace(char character) {
        return character <= ' ';
    }
}

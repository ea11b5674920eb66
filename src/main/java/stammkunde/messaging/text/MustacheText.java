package stammkunde.messaging.text;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with {@code {{placeholders}}} out of a fixed list, and {@code {{#x}}…{{/x}}} for what is printed only if x has
 * a value ({@code {{^x}}}: only if not). Nothing else of Mustache is let in, and what is put in is never read again
 * (R-SEC-44).
 */
public final class MustacheText {

    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern ALLOWED = Pattern.compile("([#^/]?)\\s*([a-zA-Z]+)\\s*");

    private final Template template;

    private MustacheText(Template template) {
        this.template = template;
    }

    /** What came of reading a text that a person wrote. */
    public sealed interface Parsed permits Ready, Unknown, Malformed {}

    public record Ready(MustacheText text) implements Parsed {}

    public record Unknown(String placeholder) implements Parsed {}

    /** @param near the part that can't be read */
    public record Malformed(String near) implements Parsed {}

    public static Parsed parse(String source, Set<String> placeholders) {
        return parse(source, placeholders, UnaryOperator.identity());
    }

    /** @param escape applied to each value that is put in */
    public static Parsed parse(String source, Set<String> placeholders, UnaryOperator<String> escape) {
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(source);
        while (tags.find()) {
            var tag = ALLOWED.matcher(tags.group(1));
            if (!tag.matches()) return new Malformed(tags.group());
            var name = tag.group(2);
            if (!placeholders.contains(name)) return new Unknown(name);
            switch (tag.group(1)) {
                case "#", "^" -> open.push(name);
                case "/" -> {
                    if (!name.equals(open.poll())) return new Malformed(tags.group());
                }
                default -> {}
            }
        }
        if (!open.isEmpty()) return new Malformed("{{#" + open.pop() + "}}");
        if (tags.replaceAll("").contains("{{")) return new Malformed("{{");
        return compile(source, escape);
    }

    private static Parsed compile(String source, UnaryOperator<String> escape) {
        try {
            return new Ready(new MustacheText(Mustache.compiler()
                    .withEscaper(escape::apply)
                    .defaultValue("")
                    .emptyStringIsFalse(true)
                    .withCollector(MapOnly.INSTANCE)
                    .withLoader(name -> {
                        throw new MustacheException("no partials: " + name);
                    })
                    .compile(source)));
        } catch (MustacheException unreadable) {
            return new Malformed("{{");
        }
    }

    public String fill(Map<String, String> values) {
        return template.execute(values);
    }

    /** Values come from the given map and from nowhere else: no fields, no methods, no lists. */
    private enum MapOnly implements Mustache.Collector {
        INSTANCE;

        /** JMustache stands an empty list in for a section without a value. */
        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return value instanceof List<?> missing && missing.isEmpty() ? missing.iterator() : null;
        }

        /** Kept by the template for the next filling, so it must not remember anything of this one. */
        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? (values, key) -> ((Map<?, ?>) values).get(key) : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}

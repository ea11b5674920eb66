package stammkunde.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The icons of {@code icons.svg} (Lucide). A page carries only those it shows, in place: no request, no flash, and the
 * same few paths repeated in a list compress to almost nothing.
 */
public final class Icon {

    private static final Pattern SYMBOL =
            Pattern.compile("<symbol id=\"([a-z0-9-]+)\" viewBox=\"0 0 24 24\">(.*)</symbol>");
    private static final SortedMap<String, String> ICONS = read();

    private Icon() {}

    /** Markup for {@code $unsafe}; decorative, so a name or text must stand beside it. A service's unknown icon is a circle. */
    public static String svg(String name) {
        return ICONS.getOrDefault(name, markup("<circle cx=\"12\" cy=\"12\" r=\"10\"/>"));
    }

    public static Set<String> names() {
        return ICONS.keySet();
    }

    private static SortedMap<String, String> read() {
        try (var file = Icon.class.getResourceAsStream("/icons.svg")) {
            if (file == null) throw new IllegalStateException("icons.svg is missing from the build");
            var icons = new TreeMap<String, String>();
            SYMBOL.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(symbol -> icons.put(symbol.group(1), markup(symbol.group(2))));
            return Collections.unmodifiableSortedMap(icons);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String markup(String paths) {
        return "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + paths + "</svg>";
    }
}

package stammkunde.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The demo businesses' own websites, as somebody else would have made them: a start page and one with the booking inside. */
final class Websites {

    private final String host;

    /** @param host where the product answers, e.g. {@code http://localhost:8080} */
    Websites(String host) {
        this.host = host;
    }

    /** What such a website allows itself and us, and nobody else. */
    String policy() {
        return "default-src 'none'; script-src 'self' %s; frame-src %s; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
                .formatted(host, host);
    }

    String stylesheet() {
        return file("style.css");
    }

    /** @param path e.g. {@code /autohaus-sommer/termin} @return null if there is no such page */
    @Nullable
    String page(String path) {
        var parts = path.split("/");
        if (parts.length < 2 || parts.length > 3) return null;
        var preset = Presets.ALL.stream()
                .filter(one -> one.slug().equals(parts[1]))
                .findFirst()
                .orElse(null);
        if (preset == null || parts.length == 3 && !parts[2].equals("termin")) return null;
        return parts.length == 3
                ? filled(preset, "Termin", "booking.html", "")
                : filled(
                        preset,
                        "Start",
                        "start.html",
                        "<script src=\"{host}/embed.js\" data-business=\"{slug}\" async></script>\n"
                                + "<noscript><a href=\"{host}/b/{slug}\">Termin buchen</a></noscript>");
    }

    private String filled(Preset preset, String title, String content, String end) {
        var place = preset.branches().getFirst();
        var values = Map.ofEntries(
                Map.entry("title", title),
                Map.entry("host", host),
                Map.entry("name", preset.name()),
                Map.entry("slug", preset.slug()),
                Map.entry("tagline", preset.tagline()),
                Map.entry("street", place.street()),
                Map.entry("number", place.houseNumber()),
                Map.entry("postcode", place.postcode()),
                Map.entry("city", place.city()),
                Map.entry("phone", place.phone()));
        var page = file("page.html")
                .replace("{content}", file(content).stripTrailing())
                .replace("{end}", end)
                .replace("{services}", services(preset));
        for (var value : values.entrySet())
            page = page.replace("{" + value.getKey() + "}", HtmlUtils.htmlEscape(value.getValue()));
        return page;
    }

    private static String services(Preset preset) {
        return preset.services().stream()
                .map(offer -> "        <li><strong>%s</strong>: %s</li>"
                        .formatted(HtmlUtils.htmlEscape(offer.name()), HtmlUtils.htmlEscape(offer.description())))
                .collect(Collectors.joining("\n"));
    }

    private static String file(String name) {
        try (var file = Websites.class.getResourceAsStream("/demo/website/" + name)) {
            if (file == null) throw new IllegalStateException(name + " is missing from the build");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package stammkunde.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A business's look: one colour and one roundness, from which everything else follows.
 *
 * @param accent {@code #rrggbb}
 * @param radius of controls, CSS pixels
 */
public record Brand(String accent, int radius) {

    /** Text needs this much contrast (WCAG 2.2, 1.4.3). */
    private static final double READABLE = 4.5;

    private static final String MODERN = "(color: light-dark(red, red)) and (color: oklch(from red l c h))";

    private static final Map<Brand, String> FINGERPRINTS = new ConcurrentHashMap<>();
    private static final int MOST_FINGERPRINTS = 10_000;

    /** Changes when this program derives something else from the same colour. */
    private static final String VERSION = hash(new Brand("#808080", 10).stylesheet());

    public Brand {
        if (!accent.matches("#[0-9a-fA-F]{6}")) throw new IllegalArgumentException("not a colour: " + accent);
    }

    /** The role in the light scheme as {@code #rrggbb}: for mails, which know no custom properties. */
    public String light(BrandColour colour) {
        return colour.light(Oklch.parse(accent)).hex();
    }

    public String dark(BrandColour colour) {
        return colour.dark(Oklch.parse(accent)).hex();
    }

    /** Buttons and leaves can't have the accent itself, because white on it could not be read. */
    public boolean isShifted() {
        return whiteOnAccent() < READABLE;
    }

    /** What white text on the accent itself would have, between 1 and 21; {@value #READABLE} is needed. */
    public double whiteOnAccent() {
        return BrandColour.ON_FILL.light(Oklch.parse(accent)).contrast(Oklch.parse(accent));
    }

    /**
     * The business's own style sheet, loaded after the common ones. Browsers that can't derive colours (before 2024) get
     * them computed.
     */
    public String stylesheet() {
        var parsed = Oklch.parse(accent);
        return """
                :root{--accent:%s;--radius:%dpx}
                @supports not (%s){
                :root{%s}
                @media (prefers-color-scheme:dark){:root{%s}}
                }
                """.formatted(
                        accent.toLowerCase(Locale.ROOT),
                        radius,
                        MODERN,
                        properties(colour -> colour.light(parsed)),
                        properties(colour -> colour.dark(parsed)));
    }

    /** Where a business's booking face serves it; changes with what is in it, so browsers may keep it for ever. */
    public String address(String slug) {
        return "/b/%s/brand-%s.css".formatted(slug, fingerprint());
    }

    /** The same brand is asked for with every page. */
    public String fingerprint() {
        return hash(accent + radius + VERSION);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String properties(Function<BrandColour, Oklch> shade) {
        return Arrays.stream(BrandColour.values())
                .map(colour -> colour.property() + ":" + shade.apply(colour).hex())
                .collect(Collectors.joining(";"));
    }
}

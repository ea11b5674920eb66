package stammkunde.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import stammkunde.shared.Appearance;
import stammkunde.shared.Appearance.Scheme;

/**
 * A business's look: one colour and one roundness, from which everything else follows, unless the business decided more.
 *
 * @param accent {@code #rrggbb}
 * @param radius of controls, CSS pixels
 */
public record Brand(String accent, int radius, Appearance appearance) {

    /** Text needs this much contrast (WCAG 2.2, 1.4.3), the outline of a control that much (1.4.11). */
    private static final double READABLE = 4.5;

    private static final double VISIBLE = 3;
    private static final String COLOUR = "#[0-9a-fA-F]{6}";
    private static final String MODERN = "(color: light-dark(red, red)) and (color: oklch(from red l c h))";
    private static final int HOVER = 6;
    private static final Map<Brand, String> FINGERPRINTS = new ConcurrentHashMap<>();
    private static final int MOST_FINGERPRINTS = 10_000;
    /** Changes when this program derives something else from the same colour. */
    private static final String VERSION = hash(new Brand("#808080", 10).stylesheet());

    public Brand {
        if (!accent.matches(COLOUR)) throw new IllegalArgumentException("not a colour: " + accent);
        if (appearance.hasOwnButtons()
                && !(appearance.fill().matches(COLOUR) && appearance.onFill().matches(COLOUR)))
            throw new IllegalArgumentException("not two colours: " + appearance);
    }

    public Brand(String accent, int radius) {
        this(accent, radius, Appearance.USUAL);
    }

    /** Two colours that meet. @param needed by WCAG 2.2 AA, between 1 and 21, as the ratio is */
    public record Pair(Meeting meeting, String front, String ground, double ratio, double needed) {
        public boolean isFaint() {
            return ratio < needed;
        }
    }

    public enum Meeting {
        /** What is written on buttons. */
        BUTTON,
        /** The same while the pointer is over one. */
        POINTED,
        /** A button on the page, in the light scheme; in the dark one it has a border of its own. */
        PAGE
    }

    /** The colours that a business chose by itself, where they meet; derived ones can always be read. */
    public List<Pair> pairs() {
        if (!appearance.hasOwnButtons()) return List.of();
        var pairs = new ArrayList<Pair>();
        pairs.add(pair(Meeting.BUTTON, light(BrandColour.ON_FILL), light(BrandColour.FILL), READABLE));
        pairs.add(pair(Meeting.POINTED, light(BrandColour.ON_FILL), light(BrandColour.FILL_HOVER), READABLE));
        if (appearance.scheme() != Scheme.DARK)
            pairs.add(pair(Meeting.PAGE, light(BrandColour.FILL), light(BrandColour.CANVAS), VISIBLE));
        return List.copyOf(pairs);
    }

    private static Pair pair(Meeting meeting, String front, String ground, double needed) {
        return new Pair(meeting, front, ground, Oklch.parse(front).contrast(Oklch.parse(ground)), needed);
    }

    /** The role in the light scheme as {@code #rrggbb}: for mails, which know no custom properties. */
    public String light(BrandColour colour) {
        return shade(colour, colour.light(Oklch.parse(accent)), true).hex();
    }

    public String dark(BrandColour colour) {
        return shade(colour, colour.dark(Oklch.parse(accent)), false).hex();
    }

    private Oklch shade(BrandColour colour, Oklch derived, boolean light) {
        if (!appearance.hasOwnButtons()) return derived;
        var fill = Oklch.parse(appearance.fill());
        return switch (colour) {
            case FILL -> fill;
            case FILL_HOVER -> pointed(fill, Oklch.parse(appearance.onFill()));
            case ON_FILL -> Oklch.parse(appearance.onFill());
            case EDGE -> light ? fill : BrandColour.EDGE.dark(fill);
            default -> derived;
        };
    }

    /** Away from what is written on it, so that pointing at a button never makes it harder to read. */
    private static Oklch pointed(Oklch fill, Oklch text) {
        var step = (text.lightness() > fill.lightness() ? -HOVER : HOVER) / 100.0;
        return new Oklch(Math.clamp(fill.lightness() + step, 0, 1), fill.chroma(), fill.hue());
    }

    /** Buttons and leaves can't have the accent itself, because white on it could not be read. */
    public boolean isShifted() {
        return !appearance.hasOwnButtons() && whiteOnAccent() < READABLE;
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
        return """
                :root{--accent:%s;--radius:%dpx%s}
                @supports not (%s){
                :root{%s}
                %s}
                """.formatted(
                        accent.toLowerCase(Locale.ROOT),
                        radius,
                        chosen(),
                        MODERN,
                        properties(appearance.scheme() == Scheme.DARK ? this::dark : this::light),
                        appearance.scheme() == Scheme.AUTO
                                ? "@media (prefers-color-scheme:dark){:root{%s}}\n".formatted(properties(this::dark))
                                : "");
    }

    private String chosen() {
        var more = new StringBuilder();
        if (appearance.scheme() != Scheme.AUTO)
            more.append(";color-scheme:").append(appearance.scheme().css());
        if (appearance.font() != Appearance.Font.SYSTEM)
            more.append(";--font:").append(appearance.font().css());
        if (appearance.hasOwnButtons())
            more.append(";--fill:%s;--fill-hover:%s;--on-fill:%s;--edge:light-dark(%s,%s)"
                    .formatted(
                            light(BrandColour.FILL),
                            light(BrandColour.FILL_HOVER),
                            light(BrandColour.ON_FILL),
                            light(BrandColour.EDGE),
                            dark(BrandColour.EDGE)));
        return more.toString();
    }

    /** Where a business's booking face serves it; changes with what is in it, so browsers may keep it for ever. */
    public String address(String slug) {
        return "/b/%s/brand-%s.css".formatted(slug, fingerprint());
    }

    /** The same brand is asked for with every page. */
    public String fingerprint() {
        if (FINGERPRINTS.size() > MOST_FINGERPRINTS) FINGERPRINTS.clear();
        return FINGERPRINTS.computeIfAbsent(
                this, brand -> hash(brand.accent + brand.radius + brand.appearance + VERSION));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String properties(Function<BrandColour, String> shade) {
        return Arrays.stream(BrandColour.values())
                .map(colour -> colour.property() + ":" + shade.apply(colour))
                .collect(Collectors.joining(";"));
    }
}

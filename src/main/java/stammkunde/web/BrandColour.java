package stammkunde.web;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The colour roles that follow from a business's accent; the same as in {@code css/base.css}, for those who read no
 * style sheet (mails) or only old ones. Lightness is held within bounds, so that any accent can be read.
 */
public enum BrandColour {
    FILL(accent(.38, .505, .18), accent(.47, .505, .18)),
    FILL_HOVER(darker(), darker()),
    EDGE(accent(.38, .505, .18), at(.64, .14)),
    ON_FILL(at(.995, 0), at(.995, 0)),
    ACCENT_INK(accent(.34, .47, .18), at(.82, .11)),
    ACCENT_SOFT(at(.958, .022), at(.29, .05)),
    ACCENT_LINE(at(.85, .06), at(.46, .09)),
    ACCENT_MID(at(.6, .14), at(.66, .13)),
    CANVAS(at(.974, .004), at(.175, .005)),
    SURFACE(at(1, 0), at(.215, .006)),
    RAISED(at(1, 0), at(.255, .007)),
    SUNKEN(at(.955, .005), at(.265, .008)),
    LINE(at(.905, .008), at(.32, .012)),
    LINE_STRONG(at(.61, .014), at(.58, .014)),
    INK(at(.22, .015), at(.95, .005)),
    INK_2(at(.45, .014), at(.76, .01)),
    INK_3(at(.55, .01), at(.67, .008)),
    HATCH(at(.88, .008), at(.34, .01)),
    RING(
            a -> new Oklch(.5, Math.min(a.chroma() * 3, .16), a.hue()),
            a -> new Oklch(.82, Math.min(a.chroma() * 3, .12), a.hue())),
    BAD(a -> new Oklch(.5, .19, 27), a -> new Oklch(.78, .13, 25));

    private final UnaryOperator<Oklch> light;
    private final UnaryOperator<Oklch> dark;

    BrandColour(UnaryOperator<Oklch> light, UnaryOperator<Oklch> dark) {
        this.light = light;
        this.dark = dark;
    }

    Oklch light(Oklch accent) {
        return light.apply(accent);
    }

    Oklch dark(Oklch accent) {
        return dark.apply(accent);
    }

    /** Its custom property: {@code --accent-ink}. */
    String property() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static UnaryOperator<Oklch> accent(double from, double until, double chroma) {
        return a -> new Oklch(Math.clamp(a.lightness(), from, until), Math.min(a.chroma(), chroma), a.hue());
    }

    private static UnaryOperator<Oklch> darker() {
        return a -> new Oklch(Math.clamp(a.lightness(), .38, .505) - .06, Math.min(a.chroma(), .19), a.hue());
    }

    private static UnaryOperator<Oklch> at(double lightness, double chroma) {
        return a -> new Oklch(lightness, Math.min(a.chroma(), chroma), a.hue());
    }
}

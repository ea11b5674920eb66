package stammkunde.web;

import java.util.Locale;

/**
 * A colour by lightness (0..1), chroma and hue (degrees), as eyes see it and as CSS's {@code oklch()} has it.
 * Formulas: Björn Ottosson, https://bottosson.github.io/posts/oklab/; contrast: WCAG 2.2.
 */
record Oklch(double lightness, double chroma, double hue) {

    /** @param hex {@code #rrggbb} */
    static Oklch parse(String hex) {
        var rgb = Integer.parseInt(hex.substring(1), 16);
        var red = linear((rgb >> 16 & 255) / 255.0);
        var green = linear((rgb >> 8 & 255) / 255.0);
        var blue = linear((rgb & 255) / 255.0);

        var l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        var m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        var s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);

        var lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        var chroma = Math.hypot(a, b);
        // greys have no hue; like browsers, take 0 instead of noise
        return chroma < 1e-4
                ? new Oklch(lightness, 0, 0)
                : new Oklch(lightness, chroma, Math.toDegrees(Math.atan2(b, a)));
    }

    /** {@code #rrggbb}; what no screen can show is clipped per channel, as browsers do. */
    String hex() {
        var rgb = rgb();
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(rgb[0] * 255),
                Math.round(rgb[1] * 255),
                Math.round(rgb[2] * 255));
    }

    /** Between 1 (none) and 21 (black on white). */
    double contrast(Oklch other) {
        var mine = luminance();
        var theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    private double luminance() {
        var rgb = rgb();
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private double[] rgb() {
        var a = chroma * Math.cos(Math.toRadians(hue));
        var b = chroma * Math.sin(Math.toRadians(hue));
        var l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
        };
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static double linear(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    private static double encoded(double linear) {
        var clipped = Math.clamp(linear, 0, 1);
        return clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
    }
}

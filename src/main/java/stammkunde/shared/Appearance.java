package stammkunde.shared;

/**
 * What a business decides about its look beside its colour and roundness.
 *
 * @param fill   of buttons, exactly this {@code #rrggbb}; empty: it follows from the business's colour
 * @param onFill what is written on them; empty together with {@code fill}
 */
public record Appearance(Scheme scheme, Font font, String fill, String onFill) {

    /** For who has decided nothing. */
    public static final Appearance USUAL = new Appearance(Scheme.AUTO, Font.SYSTEM, "", "");

    public boolean hasOwnButtons() {
        return !fill.isEmpty();
    }

    public enum Scheme {
        /** As the visitor's device has it. */
        AUTO("light dark"),
        LIGHT("light"),
        DARK("dark");

        private final String css;

        Scheme(String css) {
            this.css = css;
        }

        /** Value of the property {@code color-scheme}. */
        public String css() {
            return css;
        }
    }

    /** Families that devices bring along: nothing is fetched. */
    public enum Font {
        SYSTEM("system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Liberation Sans\",Arial,sans-serif"),
        HUMANIST("Optima,Candara,\"Gill Sans\",\"Noto Sans\",\"Source Sans 3\",sans-serif"),
        ROUND(
                "ui-rounded,\"Hiragino Maru Gothic ProN\",Quicksand,Comfortaa,Manjari,\"Arial Rounded MT Bold\",Nunito,sans-serif"),
        NARROW(
                "\"Avenir Next Condensed\",Bahnschrift,\"Roboto Condensed\",\"Arial Narrow\",\"Liberation Sans Narrow\",sans-serif"),
        SERIF("Charter,\"Iowan Old Style\",Cambria,Georgia,\"Noto Serif\",\"Liberation Serif\",serif");

        private final String css;

        Font(String css) {
            this.css = css;
        }

        /** Value of the property {@code font-family}. */
        public String css() {
            return css;
        }
    }
}

package stammkunde.embedding;

import java.util.List;

/**
 * How a business's pages stand in its own website, and in whose website they may.
 *
 * @param origins none: nobody may embed them
 * @param label   on the tab or button; empty: the usual words
 * @param title   above the drawer; empty: the usual words
 */
public record Embedding(List<Origin> origins, Mode mode, Side side, String label, String title) {

    public static final int MOST_ORIGINS = 20;
    public static final int LONGEST_LABEL = 40;
    public static final int LONGEST_TITLE = 60;

    /** For a business that has set nothing. */
    public static final Embedding USUAL = new Embedding(List.of(), Mode.DRAWER, Side.RIGHT, "", "");

    public enum Mode {
        /** A tab at the edge of the window opens a drawer. */
        DRAWER,
        /** A round button in the corner opens it. */
        BUTTON,
        /** Where the script stands in the page. */
        INLINE
    }

    public enum Side {
        LEFT,
        RIGHT
    }

    public boolean allows(String origin) {
        return origins.contains(new Origin(origin));
    }

    /** As the header {@code Content-Security-Policy} has them. */
    public List<String> sources() {
        return origins.stream().map(Origin::value).toList();
    }
}

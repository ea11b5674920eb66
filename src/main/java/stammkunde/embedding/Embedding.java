package stammkunde.embedding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a business's pages stand in its own website, and in whose website they may.
 *
 * @param origins none: nobody may embed them
 * @param label   on the tab or button; empty: the usual words
 * @param title   above the drawer; empty: the usual words
 * @param links   where personal links lead
 */
public record Embedding(List<Origin> origins, Mode mode, Side side, String label, String title, Links links) {

    public static final int MOST_ORIGINS = 20;
    public static final int LONGEST_LABEL = 40;
    public static final int LONGEST_TITLE = 60;

    /** For a business that has set nothing. */
    public static final Embedding USUAL = new Embedding(List.of(), Mode.DRAWER, Side.RIGHT, "", "");

    public Embedding(List<Origin> origins, Mode mode, Side side, String label, String title) {
        this(origins, mode, side, label, title, Links.TO_US);
    }

    /**
     * @param page   of a website with the widget; null: none
     * @param toPage whether links lead there that say nothing themselves
     */
    public record Links(@Nullable LinkPage page, boolean toPage) {

        public static final Links TO_US = new Links(null, false);
    }

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

    /** The page for personal links, if its website may still embed us. */
    public Optional<LinkPage> linkPage() {
        return Optional.ofNullable(links.page()).filter(page -> origins.contains(page.origin()));
    }

    /** @param wanted what a link says; null: nothing */
    public Optional<LinkPage> linkPage(@Nullable Boolean wanted) {
        return linkPage().filter(_ -> wanted == null ? links.toPage() : wanted);
    }

    /** As the header {@code Content-Security-Policy} has them. */
    public List<String> sources() {
        return origins.stream().map(Origin::value).toList();
    }
}

package stammkunde.exchange.csv;

/** A file that can't be taken for a table as a whole. Nothing of it is taken then. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    public enum Why {
        EMPTY,
        NO_LINES,
        NOT_TEXT,
        /** It ends within a line. */
        CUT,
        /** A quotation mark that nothing closes. */
        OPEN_QUOTE,
        CELL_TOO_LONG,
        TOO_MANY_COLUMNS
    }

    private final Why why;
    private final long line;

    /** @param line where it begins, as an editor counts; 0: nowhere in particular */
    public Unreadable(Why why, long line) {
        super(why + " in line " + line, null, false, false);
        this.why = why;
        this.line = line;
    }

    public Why why() {
        return why;
    }

    public long line() {
        return line;
    }
}

package stammkunde.shared;

/** Cells of files for spreadsheets, none of which is calculated (R-SEC-47). */
public final class SafeCell {

    private static final String CALCULATED = "=+-@\t\r\n＝＋－＠";

    private SafeCell() {}

    /** A text that begins like a formula gets an apostrophe in front, which spreadsheets hide. */
    public static String of(String text) {
        var begins = text.stripLeading();
        var calculated = !text.isEmpty()
                && (CALCULATED.indexOf(text.charAt(0)) >= 0
                        || !begins.isEmpty() && CALCULATED.indexOf(begins.charAt(0)) >= 0);
        return calculated ? "'" + text : text;
    }
}

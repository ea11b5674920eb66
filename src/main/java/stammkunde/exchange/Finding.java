package stammkunde.exchange;

/**
 * What there is to say about a line.
 *
 * @param line   in the file, as an editor counts
 * @param dmsId  empty: it had none
 * @param reason empty for what would merely be inserted or updated
 * @param field  which one, as the German template calls it; empty: the line as a whole
 * @param before what was there
 * @param after  what the line says
 */
public record Finding(
        long line, Outcome outcome, String dmsId, String reason, String field, String before, String after) {

    public enum Outcome {
        /** Nothing of the line was taken. */
        REJECTED,
        /** Taken without this value. */
        NOTICE,
        /** What the card says stays until staff has decided. */
        KEPT,
        /** In a dry run: would be new. */
        INSERTED,
        /** In a dry run: would change. */
        UPDATED
    }

    private static final int LONGEST = 200;

    public Finding {
        dmsId = cut(dmsId);
        before = cut(before);
        after = cut(after);
    }

    static Finding rejected(long line, String dmsId, Reason reason, String field, String value) {
        return new Finding(line, Outcome.REJECTED, dmsId, reason.name(), field, "", value);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}

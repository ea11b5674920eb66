package stammkunde.scheduling;

/** What a text column takes: everything as typed, up to its length, but not the character NUL. */
final class StoredText {

    private StoredText() {}

    /** @param most characters as PostgreSQL counts them */
    static boolean fits(String text, int most) {
        return text.indexOf('\0') < 0 && text.codePointCount(0, text.length()) <= most;
    }
}

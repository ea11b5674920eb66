package stammkunde.web;

/** Stands in for a picture: the first letters of the first and the last name. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        var words = name.strip().split("\\s+");
        if (words[0].isEmpty()) return "?";
        var first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    /** A whole character, also when it is one beyond the basic plane. */
    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}

package stammkunde.campaign;

import java.util.Locale;
import java.util.Set;

/** What somebody answers who wants no more: one of these words, alone or with a word or two. */
final class StopWords {

    private static final Set<String> WORDS =
            Set.of("STOP", "STOPP", "STOPALL", "ABMELDEN", "ABMELDUNG", "ABBESTELLEN", "UNSUBSCRIBE", "QUIT", "END");

    private static final int LONGEST = 3;

    private StopWords() {}

    /** @param text anything at all */
    static boolean in(String text) {
        var words = text.replaceAll("[^\\p{L}\\s]+", " ").strip().split("\\s+");
        return words.length <= LONGEST && WORDS.contains(words[0].toUpperCase(Locale.ROOT));
    }
}

package stammkunde.business;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a new password must be (R-SEC-19): long enough, not too common, not made of the business's own words. */
public final class PasswordPolicy {

    public static final int LEAST = 12;
    static final int LEAST_WITH_SECOND_FACTOR = 8;
    public static final int MOST = 128;

    /** What must be left when the own words are taken out. */
    private static final int LEAST_OF_ITS_OWN = 6;

    private static final int SHORTEST_OWN_WORD = 4;
    private static final Pattern NOT_LETTERS_AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    /** @param ownWords names and addresses that a guesser would try first */
    public static Optional<PasswordProblem> check(String password, boolean secondFactor, Collection<String> ownWords) {
        var whole = PasswordHashes.normal(password);
        var length = whole.codePointCount(0, whole.length());
        if (length < (secondFactor ? LEAST_WITH_SECOND_FACTOR : LEAST)) return Optional.of(PasswordProblem.TOO_SHORT);
        if (length > MOST) return Optional.of(PasswordProblem.TOO_LONG);

        var small = whole.toLowerCase(Locale.ROOT);
        if (isCommon(small)) return Optional.of(PasswordProblem.TOO_COMMON);
        if (isOwnWords(small, ownWords)) return Optional.of(PasswordProblem.OWN_WORDS);
        return Optional.empty();
    }

    private static boolean isCommon(String password) {
        var core = NOT_LETTERS_AROUND.matcher(password).replaceAll("");
        return COMMON.contains(password)
                || COMMON.contains(core)
                || password.chars().distinct().count() < 4
                || isRun(password)
                || isRepeated(password);
    }

    /** Each character follows the one before: abcdefgh, 98765432; after 9 comes 0. */
    private static boolean isRun(String password) {
        var steps = password.chars().skip(1).iterator();
        int before = password.charAt(0);
        var up = true;
        var down = true;
        while (steps.hasNext()) {
            int next = steps.next();
            up &= next == before + 1 || before == '9' && next == '0';
            down &= next == before - 1 || before == '0' && next == '9';
            before = next;
        }
        return up || down;
    }

    /** One common word twice or more: passwortpasswort. */
    private static boolean isRepeated(String password) {
        for (int length = 1; length <= password.length() / 2; length++) {
            var part = password.substring(0, length);
            var times = password.length() / length;
            if (part.repeat(times).equals(password) && (length < 4 || COMMON.contains(part))) return true;
        }
        return false;
    }

    private static boolean isOwnWords(String password, Collection<String> ownWords) {
        var rest = password;
        for (var text : ownWords)
            for (var word : WORDS.split(text.toLowerCase(Locale.ROOT)))
                if (word.length() >= SHORTEST_OWN_WORD) rest = rest.replace(word, "");
        return rest.length() < password.length() && rest.codePointCount(0, rest.length()) < LEAST_OF_ITS_OWN;
    }

    private static Set<String> common() {
        var words = new HashSet<String>();
        var list = Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream("/passwords/common.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("# ")).forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(words);
    }
}

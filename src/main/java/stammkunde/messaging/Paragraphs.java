package stammkunde.messaging;

import java.util.Arrays;
import java.util.List;

/** Plain text as people type it: blank lines part paragraphs. */
final class Paragraphs {

    private Paragraphs() {}

    static List<List<String>> of(String text) {
        return Arrays.stream(text.strip().split("(\r?\n[ \t]*){2,}"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> paragraph.lines().map(String::strip).toList())
                .toList();
    }
}

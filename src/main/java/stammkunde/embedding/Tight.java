package stammkunde.embedding;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A script as it is sent: without comments on lines of their own, indentation, and spaces that only people need. */
final class Tight {

    /** Strings and patterns stay as they are; around marks that need no space there is none. */
    private static final Pattern TOKEN = Pattern.compile("""
            ("(?:[^"\\\\\\n]|\\\\.)*"\
            |(?<=[(,=!:&|?] )/(?:[^/\\\\\\n]|\\\\.)+/|(?<=[(!])/(?:[^/\\\\\\n]|\\\\.)+/)\
            |\\n(?=})\
            | *([{(\\[,;:?=<>*&|)\\]}]) *(?:(?<=[{(\\[,;])\\n)?""");

    private Tight() {}

    static String of(String source) {
        var lines = source.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n", "", "\n"));
        return TOKEN.matcher(lines).replaceAll("$1$2");
    }
}

package stammkunde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text is missing in either language, none is asked for that isn't there, and all keep the house's tone. */
class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([a-z][\\w.-]*[\\w])\"\\s*[,)]");

    static Stream<String> faces() throws IOException {
        try (var files = Files.list(TEXTS)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("_(de|en)\\.properties", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("faces")
    void both_languages_say_the_same_things(String face) throws IOException {
        assertThat(read(face, "en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(face, "de").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("faces")
    void texts_are_calm_and_none_is_empty(String face) throws IOException {
        for (var language : List.of("de", "en"))
            read(face, language).forEach((key, text) -> {
                assertThat((String) text).as("%s in %s", key, language).isNotBlank();
                assertThat((String) text)
                        .as("%s in %s", key, language)
                        .doesNotContainPattern("(?i)leider|erfolgreich|!$");
            });
    }

    @Test
    void every_text_that_code_asks_for_exists() throws IOException {
        var known = new TreeSet<String>();
        for (var face : faces().toList()) known.addAll(read(face, "de").stringPropertyNames());

        assertThat(asked()).isSubsetOf(known);
    }

    private static Set<String> asked() throws IOException {
        var keys = new TreeSet<String>();
        try (var sources = Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/main/jte")))) {
            for (var source : sources.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                    .toList()) {
                var matcher = ASKED.matcher(Files.readString(source));
                while (matcher.find()) keys.add(matcher.group(1));
            }
        }
        return keys;
    }

    private static Properties read(String face, String language) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(face + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}

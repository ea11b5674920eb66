package stammkunde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The few house rules that a machine can check; docs/style.md says why they are rules. */
class HouseRulesTest {

    @Test
    void no_file_is_longer_than_300_lines() throws IOException {
        assertThat(sources("src"))
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(300));
    }

    @Test
    void names_say_what_a_thing_is() throws IOException {
        assertThat(sources("src/main/java"))
                .allSatisfy(file -> assertThat(file.getFileName().toString())
                        .doesNotMatch(".*(Manager|Helper|Utils?|Impl|Dto|Abstract)(?![a-z]).*"));
    }

    @Test
    void a_modules_sql_names_only_its_own_schema() throws IOException {
        assertThat(sources("src/main/java"))
                .filteredOn(file -> file.toString().endsWith("Repository.java"))
                .allSatisfy(file -> {
                    var module = Path.of("src/main/java/stammkunde")
                            .relativize(file)
                            .getName(0)
                            .toString();
                    assertThat(Files.readString(file))
                            .doesNotContainPattern(
                                    "(?i)(from|join|into|update)\\s+(?!" + module + "\\.|entrance\\.)\\w+\\.\\w+");
                });
    }

    @Test
    void nothing_is_left_for_later() throws IOException {
        assertThat(sources("src/main"))
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .doesNotContainPattern("\\b(TODO|FIXME|XXX)\\b|printStackTrace|catch \\([^)]*\\) *\\{ *\\}"));
    }

    @Test
    void pages_bring_no_script_and_no_style_inline() throws IOException {
        assertThat(sources("src/main/jte"))
                .filteredOn(file -> !file.toString().contains("/mail/"))
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .doesNotContainPattern(
                                "(?i)\\sstyle=|<style|<script>|\\son[a-z]+=\"|https?://(?!www\\.w3\\.org)"));
    }

    private static List<Path> sources(String root) throws IOException {
        try (var files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte|js|sql)"))
                    .toList();
        }
    }
}

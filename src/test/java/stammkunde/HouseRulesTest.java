package stammkunde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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

    /** Row security holds the owner too: without lifting it, a migration changes no row and says nothing. */
    @Test
    void a_migration_that_changes_rows_lifts_their_row_security_first() throws IOException {
        var change = Pattern.compile("(?m)^(?:update|insert into|delete from) (\\w+\\.\\w+)");
        for (var file : sources("src/main/resources/db/migration")) {
            var sql = Files.readString(file);
            for (var table : change.matcher(sql).results().toList())
                assertThat(sql.substring(0, table.start()))
                        .as("%s before it changes %s", file, table.group(1))
                        .contains("alter table " + table.group(1) + " no force row level security;");
        }
    }

    private static List<Path> sources(String root) throws IOException {
        try (var files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte|js|sql)"))
                    .toList();
        }
    }
}

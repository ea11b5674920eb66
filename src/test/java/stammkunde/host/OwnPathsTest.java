package stammkunde.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathsTest {

    /** Not for customers, or the installation's own: on purpose not at a business's own name. */
    private static final List<String> ELSEWHERE =
            List.of("/desk", "/setup", "/demo", "/api", "/error", "/hosts", "/inbound");

    @ParameterizedTest
    @CsvSource({
        "/, /b/keller",
        "/book, /b/keller",
        "/account/login, /b/keller/account/login",
        "/imprint, /b/keller/imprint",
        "/desk, /b/keller/desk",
        "/setup, /b/keller/setup",
        "/desk/../portal, /b/keller/desk/../portal",
        "/b/keller, /b/keller",
        "/b/keller/account, /b/keller/account",
        "/portal, /portal",
        "/portal/profile, /portal/profile",
        "/c/ABCD, /c/ABCD",
        "/embed.js, /embed.js",
        "/portalx, /b/keller/portalx"
    })
    void what_a_path_means_at_a_businesss_own_name(String asked, String served) {
        assertThat(OwnPaths.of(asked, "keller")).hasValue(served);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/b", "/b/", "/b/sommer", "/b/kellerei", "/b/sommer/account/login"})
    void another_business_is_not_there(String asked) {
        assertThat(OwnPaths.of(asked, "keller")).isEmpty();
    }

    /** Links on a new route would lead nowhere at a business's own name: add it to OwnPaths, or to the list above. */
    @Test
    void somebody_has_decided_for_every_route_whether_it_is_served_there() throws IOException {
        var undecided = Files.readAllLines(Path.of("ROUTES.txt")).stream()
                .map(line -> line.split("\\s+")[1].replaceAll("\\{[^}]+}", "a"))
                .filter(path -> !path.equals("/") && !path.startsWith("/b/"))
                .filter(path -> ELSEWHERE.stream().noneMatch(part -> path.equals(part) || path.startsWith(part + "/")))
                .filter(path -> !OwnPaths.of(path, "keller").orElse("").equals(path));

        assertThat(undecided).isEmpty();
    }
}

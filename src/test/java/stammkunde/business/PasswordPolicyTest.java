package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final List<String> OWN =
            List.of("Werkstatt Keller", "werkstatt-keller", "Sandra Frei", "sandra.frei@keller.example", "stammkunde");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vier rote Regenschirme",
                "Tr0mpete&Nebel",
                "žluťoučký kůň pěl",
                "🦆🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔",
                "            x y z w",
                "Keller mit neun Katzen"
            })
    void long_and_uncommon_ones_are_taken_whatever_they_are_made_of(String password) {
        assertThat(PasswordPolicy.check(password, false, OWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kurz, TOO_SHORT",
        "elfZeichen1, TOO_SHORT",
        "passwort2026!!, TOO_COMMON",
        "Password12345, TOO_COMMON",
        "123456789012, TOO_COMMON",
        "qwertzuiopü123, TOO_COMMON",
        "aaaaaaaaaaaa, TOO_COMMON",
        "abcdefghijklm, TOO_COMMON",
        "hallohallohallo, TOO_COMMON",
        "abababababab, TOO_COMMON",
        "WerkstattKeller1, OWN_WORDS",
        "sandrafrei2026, OWN_WORDS",
        "stammkunde123, TOO_COMMON"
    })
    void what_is_guessed_first_is_refused(String password, PasswordProblem problem) {
        assertThat(PasswordPolicy.check(password, false, OWN)).contains(problem);
    }

    @Test
    void with_a_second_factor_eight_characters_will_do() {
        assertThat(PasswordPolicy.check("Nebel&Rx", true, OWN)).isEmpty();
        assertThat(PasswordPolicy.check("Nebel&R", true, OWN)).contains(PasswordProblem.TOO_SHORT);
        assertThat(PasswordPolicy.check("baseball", true, OWN)).contains(PasswordProblem.TOO_COMMON);
    }

    @Test
    void up_to_128_characters_are_taken_whole() {
        var long128 = "Regenschirm und Nebel ".repeat(6).substring(0, 128);

        assertThat(PasswordPolicy.check(long128, false, OWN)).isEmpty();
        assertThat(PasswordPolicy.check(long128 + "x", false, OWN)).isEqualTo(Optional.of(PasswordProblem.TOO_LONG));
    }

    @Test
    void the_block_list_knows_more_than_3000_that_are_long_enough_to_be_chosen() throws IOException {
        try (var lines = Files.lines(Path.of("src/main/resources/passwords/common.txt"))) {
            assertThat(lines.filter(line -> line.length() >= PasswordPolicy.LEAST_WITH_SECOND_FACTOR))
                    .hasSizeGreaterThan(3000);
        }
    }
}

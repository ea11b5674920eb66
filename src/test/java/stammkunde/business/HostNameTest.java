package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @CsvSource({
        "termine.keller.example, termine.keller.example",
        "' Termine.Keller.EXAMPLE. ', termine.keller.example",
        "https://termine.keller.example/buchen?x=1, termine.keller.example",
        "termine.keller.example:8443, termine.keller.example",
        "müller.example, xn--mller-kva.example",
        "XN--MLLER-KVA.example, xn--mller-kva.example"
    })
    void what_people_type_is_brought_into_the_spelling_of_the_dns(String typed, String name) {
        assertThat(HostName.typed(typed)).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keller",
                "localhost",
                "keller.localhost",
                "drucker.local",
                "127.0.0.1",
                "[::1]",
                "::1",
                "-a.example",
                "a..example",
                "a_b.example",
                "a b.example",
                "user@keller.example",
                "straße.example",
                "keller.example\\evil",
                "kéller.example\u200d"
            })
    void what_can_never_lead_here_is_refused(String typed) {
        assertThat(HostName.typed(typed)).isEmpty();
    }

    @Test
    void names_longer_than_the_dns_allows_are_refused() {
        assertThat(HostName.typed("a".repeat(64) + ".example")).isEmpty();
        assertThat(HostName.typed("abc.".repeat(64) + "example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Termine.Keller.Example:8443, termine.keller.example",
        "termine.keller.example., termine.keller.example",
        "termine.keller.example.:443, termine.keller.example",
        "localhost:8080, localhost",
        "[::1]:8080, [::1]"
    })
    void what_browsers_send_is_read_without_port_and_case(String header, String name) {
        assertThat(HostName.sent(header)).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":80", "a/b", "a,b", "evil.example@keller.example", "a.example:80:80", "müller.example"})
    void what_no_browser_sends_is_no_name(String header) {
        assertThat(HostName.sent(header)).isEmpty();
    }
}

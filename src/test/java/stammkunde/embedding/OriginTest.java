package stammkunde.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stammkunde.embedding.Origin.Problem;
import stammkunde.embedding.Origin.Reading;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.autohaus-sommer.example, https://www.autohaus-sommer.example",
        "www.autohaus-sommer.example, https://www.autohaus-sommer.example",
        "HTTPS://WWW.Autohaus.example:443/, https://www.autohaus.example",
        "https://autohaus.example:8443, https://autohaus.example:8443",
        "https://käfer-müller.example, https://xn--kfer-mller-q5a70a.example",
        "http://localhost:3000, http://localhost:3000",
        "http://127.0.0.1, http://127.0.0.1",
        "http://[::1]:80, http://[::1]"
    })
    void the_address_of_a_website_is_taken_as_browsers_write_it(String typed, String origin) {
        assertThat(Origin.read(typed)).isEqualTo(new Reading.Right(new Origin(origin)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://autohaus.example, NOT_ENCRYPTED",
        "https://autohaus.example/termine, HAS_A_PATH",
        "https://autohaus.example/?a=b, HAS_A_PATH",
        "https://autohaus.example#top, HAS_A_PATH",
        "https://*.autohaus.example, HAS_A_PLACEHOLDER",
        "*, HAS_A_PLACEHOLDER",
        "autohaus, NOT_AN_ADDRESS",
        "https://, NOT_AN_ADDRESS",
        "javascript:alert(1), NOT_AN_ADDRESS",
        "data:text/html;x, NOT_AN_ADDRESS",
        "ftp://autohaus.example, NOT_AN_ADDRESS",
        "https://me@autohaus.example, NOT_AN_ADDRESS",
        "https://autohaus.example:99999, NOT_AN_ADDRESS",
        "https://auto haus.example, NOT_AN_ADDRESS",
        "'https://a.example; script-src *', HAS_A_PLACEHOLDER",
        "'https://a.example; frame-src b', NOT_AN_ADDRESS",
        "\"https://a.example'none'\", NOT_AN_ADDRESS"
    })
    void everything_else_is_refused_with_the_reason(String typed, Problem problem) {
        assertThat(Origin.read(typed)).isEqualTo(new Reading.Wrong(problem));
    }
}

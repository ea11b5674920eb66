package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import stammkunde.testing.Browser;
import stammkunde.testing.DatabaseTest;

@DatabaseTest
class PackedPagesTest {

    private final Browser browser;

    PackedPagesTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void pages_of_strangers_are_packed_for_those_who_can_unpack_them() throws Exception {
        var packed = get("gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(unpack(packed.body())).contains("Diese Seite gibt es nicht").contains("</html>");

        var plain = get("identity");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).contains("Diese Seite gibt es nicht");
        assertThat(packed.body().length).isLessThan(plain.body().length);
    }

    private HttpResponse<byte[]> get(String encoding) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(browser.address() + "/nothing"))
                    .header("Accept-Encoding", encoding)
                    .header("Accept-Language", "de")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String unpack(byte[] bytes) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package stammkunde.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import stammkunde.testing.Browser;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Worlds;

/** What the fullest page weighs over the wire: bytes, not time (ux.md). */
@DatabaseTest
class BookingWeightTest {

    private static final Pattern FILES = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"");

    private final String address;
    private final Acoustician blum;

    BookingWeightTest(Browser browser, Worlds worlds) {
        this.address = browser.address();
        this.blum = Acoustician.in(worlds);
    }

    @Test
    void a_first_visit_takes_60_kilobytes_at_most_and_the_next_page_12() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var page = get(
                    http,
                    "/b/" + blum.world().slug() + "?service=" + blum.hearing().value() + "&branch="
                            + blum.luebeck().value() + "&start=2026-03-26T10:30Z");
            var html = unpacked(page);
            var files =
                    FILES.matcher(html).results().map(found -> found.group(1)).collect(Collectors.toSet());
            var modules = Pattern.compile("data-behaviour=\"([a-z -]+)\"")
                    .matcher(html)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .toList();
            var app = files.stream()
                    .filter(file -> file.endsWith("app.js"))
                    .findFirst()
                    .orElseThrow();
            for (var module : modules) files.add(app.replace("app.js", module + ".js"));

            var total = page.body().length;
            for (var file : files) total += get(http, file).body().length;

            assertThat(files).hasSizeGreaterThan(5);
            assertThat(page.body().length).as("the page alone").isLessThanOrEqualTo(12_000);
            assertThat(total).as("page, style sheets, scripts, icon").isLessThanOrEqualTo(60_000);
        }
    }

    private HttpResponse<byte[]> get(HttpClient http, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "de")
                .build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        return response;
    }

    private static String unpacked(HttpResponse<byte[]> response) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

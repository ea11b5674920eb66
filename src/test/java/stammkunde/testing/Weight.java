package stammkunde.testing;

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

/**
 * What a page weighs over the wire, in bytes.
 *
 * @param page  alone, as on every visit but the first
 * @param total with style sheets, scripts and icon
 */
public record Weight(int page, int total) {

    private static final Pattern FILES = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"");
    private static final Pattern MODULES = Pattern.compile("data-behaviour=\"([a-z -]+)\"");

    /** @param cookie {@code name=value}; empty: a stranger */
    public static Weight of(String address, String path, String cookie) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var page = get(http, address + path, cookie);
            var html = html(page);
            var files =
                    FILES.matcher(html).results().map(found -> found.group(1)).collect(Collectors.toSet());
            var app = files.stream()
                    .filter(file -> file.endsWith("app.js"))
                    .findFirst()
                    .orElseThrow();
            MODULES.matcher(html)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(module -> files.add(app.replace("app.js", module + ".js")));
            assertThat(files).hasSizeGreaterThan(5);
            var total = page.body().length;
            for (var file : files) total += get(http, address + file, cookie).body().length;
            return new Weight(page.body().length, total);
        }
    }

    /** Pages with a form token come unpacked: their packed length would give it away. */
    private static String html(HttpResponse<byte[]> page) throws IOException {
        var body = new ByteArrayInputStream(page.body());
        var packed = page.headers().firstValue("Content-Encoding").isPresent();
        return new String((packed ? new GZIPInputStream(body) : body).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(HttpClient http, String address, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .header("Accept-Language", "de");
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        if (cookie.isEmpty())
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        return response;
    }
}

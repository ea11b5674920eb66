package stammkunde.embedding;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import stammkunde.outside.Encryption;

/**
 * One GET of one page from an address that was looked at before (R-SEC-48): what the name resolved to is what is connected
 * to, no redirect is followed, and it ends after so many bytes and so much time.
 *
 * @param headers by their name in small letters
 */
record OutsidePage(int status, Map<String, List<String>> headers, String body) {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST_BYTES = 1_500_000;
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;

    static OutsidePage get(URI page, InetAddress address) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var encrypted = page.getScheme().equalsIgnoreCase("https");
        var port = page.getPort() >= 0 ? page.getPort() : encrypted ? 443 : 80;
        try (var plain = new Socket()) {
            plain.setSoTimeout((int) PATIENCE.toMillis());
            plain.connect(new InetSocketAddress(address, port), (int) PATIENCE.toMillis());
            try (var socket = encrypted ? Encryption.over(plain, page.getHost(), port) : plain) {
                socket.getOutputStream().write(request(page).getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                return read(new Reader(new BufferedInputStream(socket.getInputStream()), deadline));
            }
        }
    }

    private static String request(URI page) {
        var path = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        var query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        return "GET %s%s HTTP/1.1\r\nHost: %s\r\nUser-Agent: Stammkunde-Check\r\nAccept: text/html\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n"
                .formatted(path, query, page.getRawAuthority());
    }

    private static OutsidePage read(Reader in) throws IOException {
        var first = in.line().split(" ", 3);
        if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("\\d{3}"))
            throw new IOException("not an answer of a web server");
        var headers = new TreeMap<String, List<String>>();
        for (var line = in.line(); !line.isEmpty(); line = in.line()) {
            var colon = line.indexOf(':');
            if (colon < 1 || headers.size() > MOST_HEADERS) throw new IOException("odd headers");
            headers.computeIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        var chunked =
                headers.getOrDefault("transfer-encoding", List.of()).toString().contains("chunked");
        var body = chunked ? in.chunks() : in.rest(MOST_BYTES);
        return new OutsidePage(Integer.parseInt(first[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    /** Reads no more and no longer than it may. */
    private record Reader(InputStream in, long deadline) {

        private int next() throws IOException {
            if (System.nanoTime() > deadline) throw new IOException("too slow");
            return in.read();
        }

        private String line() throws IOException {
            var line = new ByteArrayOutputStream();
            for (var next = next(); next != '\n'; next = next()) {
                if (next < 0 || line.size() > LONGEST_LINE) throw new IOException("no end of the line");
                if (next != '\r') line.write(next);
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        /** What there is, up to so many bytes; the rest doesn't matter. */
        private byte[] rest(int most) throws IOException {
            var bytes = new ByteArrayOutputStream();
            for (var next = most > 0 ? next() : -1; next >= 0; next = bytes.size() < most ? next() : -1)
                bytes.write(next);
            return bytes.toByteArray();
        }

        private byte[] chunks() throws IOException {
            var bytes = new ByteArrayOutputStream();
            while (bytes.size() < MOST_BYTES) {
                var size = line().split(";")[0].strip();
                if (!size.matches("[0-9a-fA-F]{1,7}")) throw new IOException("odd chunk");
                var length = Integer.parseInt(size, 16);
                if (length == 0) break;
                bytes.writeBytes(rest(Math.min(length, MOST_BYTES - bytes.size())));
                if (bytes.size() >= MOST_BYTES) break;
                line();
            }
            return bytes.toByteArray();
        }
    }
}

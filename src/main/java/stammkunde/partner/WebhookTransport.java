package stammkunde.partner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.outside.Encryption;

/**
 * Posts a body to an address that was looked up, checked and is then connected to: the JDK's own client would look it up
 * again. Follows nothing, and reads no more of the answer than its status.
 */
@Component
class WebhookTransport {

    /** @param answered the status; null: there was no answer @param problem empty if there was one */
    record Sent(@Nullable Integer answered, String problem) {

        boolean arrived() {
            return answered != null && answered >= 200 && answered < 300;
        }
    }

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LONGEST_LINE = 8_192;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
    private static final ScheduledExecutorService WATCH = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("webhook-watch").factory());

    private final WebhookAddress addresses;

    WebhookTransport(WebhookAddress addresses) {
        this.addresses = addresses;
    }

    Sent post(String url, Map<String, String> headers, byte[] body) {
        var uri = addresses.parse(url).orElse(null);
        if (uri == null) return new Sent(null, "ADDRESS");
        var late = new AtomicBoolean();
        try (var plain = new Socket()) {
            var watch = WATCH.schedule(() -> end(plain, late), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return post(plain, uri, headers, body);
            } finally {
                watch.cancel(false);
            }
        } catch (UnknownHostException nowhere) {
            return new Sent(null, "ADDRESS");
        } catch (SSLException untrusted) {
            return new Sent(null, late.get() ? "TOO_SLOW" : "CERTIFICATE");
        } catch (SocketTimeoutException slow) {
            return new Sent(null, "TOO_SLOW");
        } catch (IOException unreachable) {
            return new Sent(null, late.get() ? "TOO_SLOW" : "UNREACHABLE");
        }
    }

    private static void end(Socket socket, AtomicBoolean late) {
        late.set(true);
        try {
            socket.close();
        } catch (IOException closing) {
            late.set(true);
        }
    }

    private Sent post(Socket plain, URI uri, Map<String, String> headers, byte[] body) throws IOException {
        var port = WebhookAddress.port(uri);
        plain.connect(new InetSocketAddress(addresses.resolve(uri), port), (int) CONNECTING.toMillis());
        plain.setSoTimeout((int) LONGEST.toMillis());
        var socket = uri.getScheme().equals("https") ? Encryption.over(plain, uri.getHost(), port) : plain;
        var out = new BufferedOutputStream(socket.getOutputStream());
        out.write(head(uri, headers, body.length).getBytes(ISO_8859_1));
        out.write(body);
        out.flush();
        return new Sent(status(socket.getInputStream()), "");
    }

    private static String head(URI uri, Map<String, String> headers, int length) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var host = uri.getPort() == -1 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append(
                        "Content-Type: application/json\r\nUser-Agent: Stammkunde\r\nConnection: close\r\nContent-Length: ")
                .append(length)
                .append("\r\n\r\n")
                .toString();
    }

    /** Interim answers (103 and the like) are passed over. */
    private static int status(InputStream in) throws IOException {
        for (int interim = 0; interim < 5; interim++) {
            var matcher = STATUS.matcher(line(in));
            if (!matcher.matches()) throw new IOException("no HTTP");
            var status = Integer.parseInt(matcher.group(1));
            if (status >= 200) return status;
            while (!line(in).isEmpty()) continue;
        }
        throw new IOException("no HTTP");
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read == -1 || line.length() > LONGEST_LINE) throw new IOException("no HTTP");
            if (read != '\r') line.append((char) read);
        }
        return line.toString();
    }
}

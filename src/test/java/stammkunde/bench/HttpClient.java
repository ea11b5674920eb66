package stammkunde.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * As little of HTTP as a measurement needs: one connection, kept open as long as the server likes. The JDK's own client would take more of the
 * machine than the server that is measured.
 */
final class HttpClient implements AutoCloseable {

    record Answer(int status, String location, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final URI address;
    private final String head;
    private final @Nullable InetAddress from;
    private Socket socket;
    private InputStream in;

    HttpClient(URI address) throws IOException {
        this(address, null);
    }

    /** @param from which of this machine's addresses it asks from; null: any */
    HttpClient(URI address, @Nullable InetAddress from) throws IOException {
        this.from = from;
        this.head = "Host: %s:%d\r\nAccept: text/html\r\nAccept-Language: de\r\n"
                .formatted(address.getHost(), address.getPort());
        this.address = address;
        connect();
    }

    private void connect() throws IOException {
        socket = from == null
                ? new Socket(address.getHost(), address.getPort())
                : new Socket(address.getHost(), address.getPort(), from, 0);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** Asks for the page as browsers do, packed. */
    Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + head + "Accept-Encoding: gzip\r\n\r\n");
    }

    /** @param visit token of a customer's visit */
    Answer getPortal(String path, String visit) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + head + "Accept-Encoding: gzip\r\nCookie: visit=" + visit
                + "\r\n\r\n");
    }

    Answer getPlain(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + head + "\r\n");
    }

    Answer post(String path, String origin, String form) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\n" + head + "Accept-Encoding: gzip\r\nOrigin: " + origin
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + form);
    }

    private Answer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        var chunked = false;
        var close = false;
        var location = "";
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> close = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                default -> {}
            }
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        if (close) {
            socket.close();
            connect();
        }
        return new Answer(status, location, body);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new IOException("the server hung up");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

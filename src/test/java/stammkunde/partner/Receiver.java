package stammkunde.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** A partner's server on this machine, which answers as it is told. */
final class Receiver implements AutoCloseable {

    record Got(Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final ServerSocket server;
    final List<Got> got = Collections.synchronizedList(new ArrayList<>());
    /** Answers nobody until it is counted down. */
    volatile CountDownLatch silence = new CountDownLatch(0);

    volatile String answer = "HTTP/1.1 204 No Content\r\n\r\n";

    Receiver() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/hook?a=b";
    }

    private void serve() {
        while (!server.isClosed())
            try (var socket = server.accept()) {
                take(socket);
            } catch (IOException closed) {
                continue;
            }
    }

    private void take(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var read = in.read();
            if (read == -1) return;
            head.append((char) read);
        }
        var headers = new TreeMap<String, String>();
        for (var line : head.toString().split("\r\n"))
            if (line.contains(": "))
                headers.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 2));
        got.add(new Got(headers, in.readNBytes(Integer.parseInt(headers.get("content-length")))));
        try {
            silence.await();
        } catch (InterruptedException closed) {
            return;
        }
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

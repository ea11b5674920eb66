package stammkunde.launch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says that it is an old PostgreSQL and agrees to everything: enough of the protocol to be asked for its version. */
final class OldPostgres implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final String version;

    OldPostgres(String version) throws IOException {
        this.version = version;
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "postgresql://127.0.0.1:" + socket.getLocalPort() + "/stammkunde";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                converse(client);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(client.getOutputStream());
        for (var refused = true; refused; ) {
            var length = in.readInt();
            var kind = in.readInt();
            in.skipNBytes(length - 8);
            refused = kind == SSL_REQUEST || kind == GSS_REQUEST;
            if (refused) out.write('N');
        }
        send(out, 'R', new byte[4]);
        send(out, 'S', ("server_version\0" + version + "\0").getBytes(StandardCharsets.US_ASCII));
        send(out, 'S', "client_encoding\0UTF8\0".getBytes(StandardCharsets.US_ASCII));
        send(out, 'Z', new byte[] {'I'});
        while (true) {
            var kind = in.readByte();
            in.skipNBytes(in.readInt() - 4);
            answer(out, kind);
        }
    }

    private static void answer(DataOutputStream out, byte kind) throws IOException {
        switch (kind) {
            case 'P' -> send(out, '1', new byte[0]);
            case 'B' -> send(out, '2', new byte[0]);
            case 'D' -> send(out, 'n', new byte[0]);
            case 'E' -> send(out, 'C', "SET\0".getBytes(StandardCharsets.US_ASCII));
            case 'Q' -> {
                send(out, 'C', "SET\0".getBytes(StandardCharsets.US_ASCII));
                send(out, 'Z', new byte[] {'I'});
            }
            case 'S' -> send(out, 'Z', new byte[] {'I'});
            default -> out.flush();
        }
    }

    private static void send(DataOutputStream out, char kind, byte[] body) throws IOException {
        out.write(kind);
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
    }
}

package stammkunde.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that misbehaves as told, on loopback. */
final class RudeSmtp implements AutoCloseable {

    enum Manner {
        KIND,
        /** 451 at the end of the message: greylisting, full disk. */
        LATER,
        /** 550 to the receiver: no such mailbox. */
        NO_SUCH_MAILBOX,
        /** 450 to the receiver. */
        MAILBOX_BUSY,
        /** 554 at the end of the message. */
        NO_THANKS,
        /** 550 to the sender: the installation isn't allowed. */
        NOT_FROM_YOU,
        /** Takes the message, then hangs up without a word. */
        HANGS_UP_AFTER_DATA,
        /** Hangs up right after the connection. */
        HANGS_UP,
        /** Says nothing at all. */
        SILENT,
        /** Greets, then sends one letter of an endless answer every now and then. */
        DRIPS
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Manner manner;

    RudeSmtp(Manner manner) throws IOException {
        this.manner = manner;
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    void become(Manner other) {
        manner = other;
    }

    /** What clients sent after DATA, whatever was answered. */
    List<String> messages() {
        return messages;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            if (manner == Manner.HANGS_UP) return;
            if (manner == Manner.SILENT) closed.await();
            say(client, "220 rude.example ESMTP");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (manner == Manner.DRIPS) drip(client);
                if (line.startsWith("EHLO")) say(client, "250 rude.example");
                else if (line.startsWith("MAIL"))
                    say(client, manner == Manner.NOT_FROM_YOU ? "550 5.7.1 who are you" : "250 ok");
                else if (line.startsWith("RCPT")) say(client, receiver());
                else if (line.equals("DATA")) {
                    say(client, "354 go on");
                    messages.add(message(in));
                    if (manner == Manner.HANGS_UP_AFTER_DATA) return;
                    say(client, end());
                } else if (line.equals("QUIT")) return;
                else say(client, "250 ok");
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private String receiver() {
        return switch (manner) {
            case NO_SUCH_MAILBOX -> "550 5.1.1 no such mailbox";
            case MAILBOX_BUSY -> "450 4.2.1 try later";
            default -> "250 ok";
        };
    }

    private String end() {
        return switch (manner) {
            case LATER -> "451 4.3.0 try later";
            case NO_THANKS -> "554 5.7.1 no thanks";
            default -> "250 ok";
        };
    }

    private void drip(Socket client) throws IOException, InterruptedException {
        client.getOutputStream().write("250-".getBytes(StandardCharsets.US_ASCII));
        while (!closed.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            client.getOutputStream().write('x');
            client.getOutputStream().flush();
        }
    }

    private static String message(BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
            message.append(line).append('\n');
        return message.toString();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}

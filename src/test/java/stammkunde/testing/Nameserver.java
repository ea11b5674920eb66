package stammkunde.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A name server on loopback that speaks the protocol (RFC 1035) over UDP: knows the text records that tests give it, says
 * of all other names that there are none, fails for {@code *.broken} and never answers for {@code *.silent}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Nameserver {

    private static final int HEADER = 12;
    private static final int NO_SUCH_NAME = 3;
    private static final int FAILURE = 2;
    private static final Map<String, List<String>> TEXTS = new ConcurrentHashMap<>();
    private static final DatagramSocket SOCKET = open();

    @Bean
    static BeanFactoryPostProcessor dns(ConfigurableEnvironment environment) {
        var settings = new MapPropertySource("nameserver", Map.of("stammkunde.dns", address()));
        return _ -> environment.getPropertySources().addFirst(settings);
    }

    public static String address() {
        return "127.0.0.1:" + SOCKET.getLocalPort();
    }

    /** @param texts none: the name exists, without such a record */
    public static void put(String name, String... texts) {
        TEXTS.put(name.toLowerCase(Locale.ROOT), List.of(texts));
    }

    public static void remove(String name) {
        TEXTS.remove(name.toLowerCase(Locale.ROOT));
    }

    private static DatagramSocket open() {
        try {
            var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().name("nameserver").start(() -> serve(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(DatagramSocket socket) {
        while (true) {
            var question = new DatagramPacket(new byte[512], 512);
            try {
                socket.receive(question);
                var answer = answer(Arrays.copyOf(question.getData(), question.getLength()));
                if (answer.length > 0)
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static byte[] answer(byte[] question) throws IOException {
        var name = new StringBuilder();
        int at = HEADER;
        for (; question[at] != 0; at += question[at] + 1)
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
        var asked = name.toString().toLowerCase(Locale.ROOT);
        if (asked.endsWith(".silent")) return new byte[0];

        var texts = TEXTS.get(asked);
        var code = asked.endsWith(".broken") ? FAILURE : texts == null ? NO_SUCH_NAME : 0;
        var found = texts == null ? List.<String>of() : texts;
        var out = new ByteArrayOutputStream();
        out.write(question, 0, 2);
        out.write(new byte[] {(byte) 0x81, (byte) (0x80 | code), 0, 1, 0, (byte) found.size(), 0, 0, 0, 0});
        out.write(question, HEADER, at + 5 - HEADER);
        for (var text : found) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(new byte[] {(byte) 0xC0, HEADER, 0, 16, 0, 1, 0, 0, 0, 60, 0, (byte) (bytes.length + 1)});
            out.write(bytes.length);
            out.write(bytes);
        }
        return out.toByteArray();
    }
}

package stammkunde.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the program listens and under which address the world finds it. */
final class ServerOptions {

    private static final int FREE = 0;
    private static final int OFF = -1;
    private static final int SFTP_AFTER = 5;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:STAMMKUNDE_PORT:-8080}",
            descriptionKey = "option.port")
    private int port;

    @Option(
            names = "--management-port",
            paramLabel = "PORT",
            defaultValue = "${env:STAMMKUNDE_MANAGEMENT_PORT}",
            descriptionKey = "option.management-port")
    private @Nullable Integer managementPort;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:STAMMKUNDE_BASE_URL}",
            descriptionKey = "option.base-url")
    private @Nullable String baseUrl;

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            split = ",",
            defaultValue = "${env:STAMMKUNDE_PROXY}",
            descriptionKey = "option.proxy")
    private @Nullable List<String> proxies;

    @Option(
            names = "--sftp-port",
            paramLabel = "PORT",
            defaultValue = "${env:STAMMKUNDE_SFTP_PORT}",
            descriptionKey = "option.sftp-port")
    private @Nullable Integer sftpPort;

    /** @throws Refusal if a port is taken */
    Address address() {
        var port = available(this.port, null);
        return address(port, sftpPort == null ? OFF : available(sftpPort, null));
    }

    /** The SFTP server is on, for this machine alone, at any free port unless one was asked for. */
    Address demoAddress() {
        var port = available(this.port, null);
        var loopback = InetAddress.getLoopbackAddress();
        var near = isFree(port + SFTP_AFTER, loopback) ? port + SFTP_AFTER : FREE;
        return address(port, available(sftpPort == null ? near : sftpPort, loopback));
    }

    private Address address(int port, int sftp) {
        var management = managementPort(port);
        return new Address(
                port, management, next(management), baseUrl(port), proxies == null ? List.of() : proxies, sftp);
    }

    /** For a start that nobody should notice. */
    static Address unnoticed() {
        var port = anyFree(InetAddress.getLoopbackAddress());
        var management = anyFree(InetAddress.getLoopbackAddress());
        return new Address(port, management, FREE, "http://localhost:" + port, List.of(), OFF);
    }

    /** The one after the port when none was asked for, and any free one if that is taken. */
    private int managementPort(int port) {
        if (managementPort != null) return available(managementPort, InetAddress.getLoopbackAddress());

        return isFree(port + 1, InetAddress.getLoopbackAddress())
                ? port + 1
                : available(FREE, InetAddress.getLoopbackAddress());
    }

    /** The one after that, or any free one. */
    private static int next(int port) {
        return isFree(port + 1, null) ? port + 1 : anyFree(null);
    }

    private String baseUrl(int port) {
        return baseUrl == null || baseUrl.isBlank() ? "http://localhost:" + port : baseUrl.replaceFirst("/+$", "");
    }

    private static int available(int port, @Nullable InetAddress address) {
        if (port < 0 || port > 65_535) throw new Refusal("port.invalid", String.valueOf(port));
        if (port != FREE && !isFree(port, address)) throw new Refusal("port.taken", String.valueOf(port));

        return port == FREE ? anyFree(address) : port;
    }

    private static boolean isFree(int port, @Nullable InetAddress address) {
        if (port > 65_535) return false;
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree(@Nullable InetAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, FREE));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("port.taken", String.valueOf(FREE));
        }
    }
}

package stammkunde.embedding;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Addresses that anybody on the internet could ask, and no others (R-SEC-48). */
final class Reachable {

    /** Networks that are not the public internet, as their first bits; RFC 6890 and what came after. */
    private static final String[] CLOSED = {
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4"
    };

    private Reachable() {}

    /**
     * One address of that host; all of them must be public, or it is somebody's trick.
     *
     * @param loopback also this machine itself: for the demo, whose sample websites are there
     */
    static InetAddress find(String host, boolean loopback) throws UnknownHostException {
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var all = InetAddress.getAllByName(bare);
        for (var address : all)
            if (!(isPublic(address) || loopback && address.isLoopbackAddress())) throw new ClosedException();
        return all[0];
    }

    /** Exists, but is nobody's business. */
    static final class ClosedException extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }

    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> Arrays.stream(CLOSED).noneMatch(network -> isIn(four.getAddress(), network));
            case Inet6Address six -> isPublic(six.getAddress());
            default -> false;
        };
    }

    /** Global unicast only; and not what carries an IPv4 address inside (6to4, Teredo, NAT64), nor documentation. */
    private static boolean isPublic(byte[] six) {
        var first = (six[0] & 0xff) << 8 | six[1] & 0xff;
        var second = (six[2] & 0xff) << 8 | six[3] & 0xff;
        return (first & 0xe000) == 0x2000
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x200 || second == 0xdb8))
                && !(first == 0x3fff && second < 0x1000);
    }

    private static boolean isIn(byte[] four, String network) {
        var parts = network.split("[./]");
        var bits = Integer.parseInt(parts[4]);
        for (int bit = 0; bit < bits; bit++) {
            var mask = 128 >> bit % 8;
            if ((four[bit / 8] & mask) != (Integer.parseInt(parts[bit / 8]) & mask)) return false;
        }
        return true;
    }
}

package stammkunde.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** The public internet, as the registries of special-purpose addresses (RFC 6890 and later) leave it. */
public final class PublicNetworks {

    private record Network(byte[] prefix, int bits) {

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) return false;
            }
            return true;
        }
    }

    private static final List<Network> SPECIAL_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    private static final List<Network> UNICAST_V6 = networks("2000::/3");

    /** Among them the tunnels (Teredo, 6to4), behind which any IPv4 address may lie. */
    private static final List<Network> SPECIAL_V6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicNetworks() {}

    public static boolean contain(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? !in(SPECIAL_V4, bytes)
                : in(UNICAST_V6, bytes) && !in(SPECIAL_V6, bytes);
    }

    /**
     * The address of that host to connect to, and no other: asking again could be answered otherwise.
     *
     * @param host     IPv6 in brackets, or not
     * @param loopback also this machine itself: for the demo and for tests
     * @throws NotPublic if any of its addresses isn't public: that is somebody's trick
     */
    public static InetAddress resolve(String host, boolean loopback) throws UnknownHostException {
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var all = InetAddress.getAllByName(bare);
        for (var address : all)
            if (!contain(address) && !(loopback && address.isLoopbackAddress())) throw new NotPublic();
        return all[0];
    }

    private static boolean in(List<Network> networks, byte[] address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... printed) {
        return Arrays.stream(printed)
                .map(one -> one.split("/"))
                .map(parts -> new Network(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1])))
                .toList();
    }
}

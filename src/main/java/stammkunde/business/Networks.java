package stammkunde.business;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom a network address stands for: one IPv4 address; of IPv6 the first 64 bits, since one house has all the rest. */
final class Networks {

    private static final int IPV6_BYTES = 16;
    private static final int HOUSE_BYTES = 8;

    private Networks() {}

    static String of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, HOUSE_BYTES) : bytes);
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }
}

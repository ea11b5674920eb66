package stammkunde.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What docs/api.md tells receivers to do; knows nothing of how it is signed here. */
final class Verifier {

    private static final long TOLERANCE = 300;

    private final byte[] key;
    private final Set<String> seen = new HashSet<>();

    Verifier(String secret) {
        this.key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    }

    boolean accepts(Map<String, String> headers, byte[] body, long now) throws Exception {
        var id = headers.get("webhook-id");
        var time = headers.get("webhook-timestamp");
        if (Math.abs(now - Long.parseLong(time)) > TOLERANCE) return false;
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
        var expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        for (var signature : headers.get("webhook-signature").split(" "))
            if (MessageDigest.isEqual(expected.getBytes(), signature.getBytes())) return seen.add(id);
        return false;
    }
}

package stammkunde.account;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What the browser is asked, in the JSON of WebAuthn (5.4, 5.5). */
final class PasskeyOptions {

    private static final String TYPE = "public-key";

    private PasskeyOptions() {}

    /** @param known credentials that may be used; empty: whatever the device has for this host name */
    static Map<String, Object> toUse(RelyingParty party, byte[] challenge, List<byte[]> known) {
        return Map.of(
                "challenge",
                printed(challenge),
                "rpId",
                party.id(),
                "timeout",
                Challenges.LASTS.toMillis(),
                "userVerification",
                "required",
                "allowCredentials",
                described(known));
    }

    /** @param known credentials that the customer has already: the same device isn't asked twice */
    static Map<String, Object> toMake(
            RelyingParty party, String business, byte[] challenge, byte[] handle, String name, List<byte[]> known) {
        return Map.of(
                "rp",
                Map.of("id", party.id(), "name", business),
                "user",
                Map.of("id", printed(handle), "name", name, "displayName", name),
                "challenge",
                printed(challenge),
                "pubKeyCredParams",
                WebAuthn.ALGORITHMS.stream()
                        .map(algorithm -> Map.of("type", TYPE, "alg", algorithm))
                        .toList(),
                "timeout",
                Challenges.LASTS.toMillis(),
                "excludeCredentials",
                described(known),
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation",
                "none");
    }

    private static List<Map<String, String>> described(List<byte[]> known) {
        return known.stream().map(id -> Map.of("type", TYPE, "id", printed(id))).toList();
    }

    private static String printed(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

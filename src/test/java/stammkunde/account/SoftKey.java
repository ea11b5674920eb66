package stammkunde.account;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** An authenticator made of bytes, as WebAuthn describes them, so that each of them can be made wrong. */
final class SoftKey {

    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair pair = pair();
    private final byte[] id = new byte[16];
    long counter = 1;
    int flags = PRESENT | VERIFIED;

    SoftKey() {
        new SecureRandom().nextBytes(id);
    }

    /** As {@code navigator.credentials.create} answers. @param options that the server made */
    String make(Map<String, Object> options, String host, String origin) {
        var data =
                join(authenticator(host, flags | ATTESTED), new byte[16], new byte[] {0, (byte) id.length}, id, cose());
        var attestation = new ByteArrayOutputStream();
        attestation.write(0xA3);
        attestation.writeBytes(text("fmt"));
        attestation.writeBytes(text("none"));
        attestation.writeBytes(text("attStmt"));
        attestation.write(0xA0);
        attestation.writeBytes(text("authData"));
        attestation.writeBytes(join(new byte[] {0x58, (byte) data.length}, data));
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},"authenticatorAttachment":"platform",
                 "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":["internal"]}}
                """.formatted(
                printed(id), printed(client("webauthn.create", options, origin)), printed(attestation.toByteArray()));
    }

    /** As {@code navigator.credentials.get} answers. */
    String sign(Map<String, Object> options, String host, String origin, byte[] handle) {
        var data = authenticator(host, flags);
        var client = client("webauthn.get", options, origin);
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},"authenticatorAttachment":"platform",
                 "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s","userHandle":"%5$s"}}
                """.formatted(
                        printed(id),
                        printed(client),
                        printed(data),
                        printed(signature(join(data, sha256(client)))),
                        printed(handle));
    }

    private byte[] authenticator(String host, int flags) {
        return join(
                sha256(host.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt((int) counter).array());
    }

    private static byte[] client(String type, Map<String, Object> options, String origin) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, options.get("challenge"), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** {1: 2, 3: -7, -1: 1, -2: x, -3: y} */
    private byte[] cose() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return join(
                new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32},
                fixed(point.getAffineX().toByteArray()),
                new byte[] {0x22, 0x58, 32},
                fixed(point.getAffineY().toByteArray()));
    }

    private static byte[] fixed(byte[] number) {
        var bytes = new byte[32];
        var length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private static byte[] text(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return join(new byte[] {(byte) (0x60 | bytes.length)}, bytes);
    }

    private byte[] signature(byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static String printed(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

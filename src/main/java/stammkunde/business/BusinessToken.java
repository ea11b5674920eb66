package stammkunde.business;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import stammkunde.keys.Secrets;
import stammkunde.shared.BusinessId;

/** A secret of 256 bits that says whose it is: only so can it be looked up, for rows are seen from inside a business. */
public final class BusinessToken {

    private static final int UUID_BYTES = 16;
    private static final int LENGTH = 64;

    private BusinessToken() {}

    public static String make(BusinessId business) {
        var secret = Base64.getUrlDecoder().decode(Secrets.token());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(UUID_BYTES + secret.length)
                        .putLong(business.value().getMostSignificantBits())
                        .putLong(business.value().getLeastSignificantBits())
                        .put(secret)
                        .array());
    }

    /** @param token anything at all */
    public static Optional<BusinessId> businessOf(String token) {
        if (token.length() != LENGTH) return Optional.empty();
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            return Optional.of(new BusinessId(new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}

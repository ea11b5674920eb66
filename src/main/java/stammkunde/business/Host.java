package stammkunde.business;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host name that a business has listed as its own.
 *
 * @param name         lower case, in the spelling of the DNS: {@code termine.keller.example}, {@code xn--…}
 * @param token        what the DNS record must show
 * @param main         links are built from it
 * @param verifiedAt   null: it does not count
 * @param checkedAt    null: never yet
 * @param proof        what was found then
 * @param missingSince the record of a name that counted is gone since then
 */
public record Host(
        HostId id,
        String name,
        String token,
        boolean main,
        @Nullable Instant verifiedAt,
        @Nullable Instant checkedAt,
        @Nullable HostProof proof,
        @Nullable Instant missingSince) {

    /** So long a name still counts after its record has gone. */
    public static final Duration GRACE = Duration.ofDays(7);

    public boolean counts() {
        return verifiedAt != null;
    }

    /** It did count, until its record had been gone for too long. */
    public boolean isSwitchedOff() {
        return verifiedAt == null && missingSince != null;
    }

    /** Name of the TXT record that proves whose it is. */
    public String record() {
        return "_stammkunde." + name;
    }

    /** What that record must say. */
    public String value() {
        return "stammkunde=" + token;
    }
}

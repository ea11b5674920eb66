package stammkunde.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.business.BranchId;
import stammkunde.customer.CustomerId;
import stammkunde.customer.VehicleId;
import stammkunde.shared.BusinessId;

/**
 * A link that opens the Blitztermin for one customer.
 *
 * @param customer whose card counts now, also after a merge
 * @param toPage   whether it leads to the business's own website; null: as the business has it
 */
public record PersonalLink(
        BusinessId business,
        UUID id,
        CustomerId customer,
        Target target,
        Instant expiresAt,
        @Nullable Boolean toPage) {

    /** What a link was made for; it is worthless for anything else. */
    public enum Purpose {
        CAMPAIGN,
        PARTNER,
        LETTER,
        /** Made by staff for one customer: {@link DeskLinks}. */
        DESK
    }

    /**
     * What the Blitztermin suggests first, if it is offered then.
     *
     * @param service scheduling's id
     */
    public record Target(
            @Nullable UUID service,
            @Nullable VehicleId vehicle,
            @Nullable BranchId branch) {

        /** Left to the Blitztermin. */
        public static final Target NONE = new Target(null, null, null);
    }

    /**
     * What a number of links has in common.
     *
     * @param source   the campaign, the partner's key, the letter: what they are counted and revoked by
     * @param expires  in the future
     * @param inLetter whether a letter asks for the secret when it is sent: {@link PersonalLinks#address}
     * @param toPage   as {@link PersonalLink#toPage}
     */
    public record Batch(
            Purpose purpose,
            UUID source,
            Instant expires,
            boolean inLetter,
            @Nullable Boolean toPage) {

        public Batch(Purpose purpose, UUID source, Instant expires, boolean inLetter) {
            this(purpose, source, expires, inLetter, null);
        }
    }

    public record Wanted(CustomerId customer, Target target) {}

    /** @param secret can't be had again, unless the batch said that a letter asks for it */
    public record Made(UUID id, CustomerId customer, String secret) {

        /** Secrets stay out of logs (R-SEC-9). */
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /** How far a link's receiver has come. @param openedAt its page was shown, maybe to a program that checks mail */
    public record Progress(
            UUID id,
            CustomerId customer,
            @Nullable Instant openedAt,
            @Nullable Instant enteredAt) {}

    /** Of all links of one source. */
    public record Counts(int made, int opened, int entered) {}
}

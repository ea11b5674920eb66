package stammkunde.portal.quick;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.choosing.Wish;
import stammkunde.shared.Ids;

/**
 * What a tap on a time sends: what the page had filled in.
 *
 * @param key   makes sending it twice harmless
 * @param offer {@link stammkunde.choosing.Offer} as the page showed it
 */
public record QuickForm(String key, String service, String branch, String vehicle, String offer, String start) {

    /** Fields that were not sent are empty. */
    public QuickForm {
        key = text(key);
        service = text(service);
        branch = text(branch);
        vehicle = text(vehicle);
        offer = text(offer);
        start = text(start);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    Optional<UUID> bookingKey() {
        return Ids.parse(key);
    }

    Wish wish() {
        return new Wish(service, branch, null, start, null, null);
    }
}

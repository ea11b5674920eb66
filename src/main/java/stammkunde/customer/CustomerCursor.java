package stammkunde.customer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import stammkunde.shared.Ids;

/** A place in the file, between two cards: right after this one. Stays right when cards come and go. */
public record CustomerCursor(String sortName, CustomerId customer) {

    /** For addresses. */
    public String printed() {
        var text = customer.value() + sortName;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Optional<CustomerCursor> parse(String printed) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(printed), StandardCharsets.UTF_8);
            if (text.length() < 36 || text.indexOf('\0') >= 0) return Optional.empty();
            return Ids.parse(text.substring(0, 36))
                    .map(id -> new CustomerCursor(text.substring(36), new CustomerId(id)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}

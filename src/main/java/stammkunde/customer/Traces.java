package stammkunde.customer;

import java.util.List;
import java.util.UUID;

/**
 * Where a person's data may be found.
 *
 * @param cards  the customer's and those that were merged into it
 * @param emails on any of them
 * @param phones on any of them, in E.164
 */
public record Traces(List<CustomerId> cards, List<String> emails, List<String> phones) {

    public UUID[] cardIds() {
        return cards.stream().map(CustomerId::value).toArray(UUID[]::new);
    }

    public String[] emailTexts() {
        return emails.toArray(String[]::new);
    }

    public String[] phoneTexts() {
        return phones.toArray(String[]::new);
    }
}

package stammkunde.customer;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * All that staff writes on a card at once.
 *
 * @param fields values of the business's own fields; those not named stay, an empty value takes one away
 * @param dues   dates of the customer; those not named stay, an empty date takes one away
 */
public record CardEntry(
        CustomerData data, Filing filing, Map<FieldId, String> fields, Map<DueKindId, Optional<LocalDate>> dues) {

    public static CardEntry of(CustomerData data) {
        return new CardEntry(data, Filing.NONE, Map.of(), Map.of());
    }
}

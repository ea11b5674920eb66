package stammkunde.customer;

import java.util.Map;

/**
 * All that staff writes on a card at once.
 *
 * @param fields values of the business's own fields; those not named stay, an empty value takes one away
 */
public record CardEntry(CustomerData data, Filing filing, Map<FieldId, String> fields) {}

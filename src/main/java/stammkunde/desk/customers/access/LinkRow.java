package stammkunde.desk.customers.access;

/**
 * A personal link, as a card lists it.
 *
 * @param what „Radwechsel, KA-AB 123“
 * @param use  until when it is good and when it was used last
 */
public record LinkRow(String href, String what, String use) {}

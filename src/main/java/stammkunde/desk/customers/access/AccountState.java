package stammkunde.desk.customers.access;

/**
 * A customer's account, as printed.
 *
 * @param text    „Mit Passwort, zuletzt angemeldet am …“
 * @param exists  there is one
 * @param active  staff has not switched it off
 * @param waiting nobody has said yet whose card it is
 */
public record AccountState(String text, boolean exists, boolean active, boolean waiting) {}

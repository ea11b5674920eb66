package stammkunde.desk.customers.access;

/**
 * A browser that is signed in to the portal.
 *
 * @param seen   „Zuletzt heute, 08:13 Uhr“
 * @param opened „personalisierter Link“
 */
public record DeviceRow(String id, String name, String seen, String opened) {}

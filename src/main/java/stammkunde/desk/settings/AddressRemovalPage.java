package stammkunde.desk.settings;

/** Everything {@code desk/settings/address-removal.jte} prints. @param counts it is in use */
public record AddressRemovalPage(Basics basics, String id, String name, boolean counts) implements SettingsPage {}

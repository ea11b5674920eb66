package stammkunde.desk.settings;

/** Everything {@code desk/settings/portal.jte} prints. */
public record PortalPage(Basics basics) implements SettingsPage {}

package stammkunde.desk.settings;

/** Everything {@code desk/settings/partner-secret.jte} prints: a secret that is shown once. @param text what it is for */
public record PartnerSecretPage(Basics basics, String title, String text, String secret, String example, String back)
        implements SettingsPage {}

package stammkunde.launch;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A PostgreSQL server of one's own instead of the built-in one. Passwords are better kept in the environment. */
final class DatabaseOptions {

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            defaultValue = "${env:STAMMKUNDE_DB_URL}",
            descriptionKey = "option.db-url")
    private @Nullable String url;

    @Option(
            names = "--db-user",
            paramLabel = "ROLE",
            defaultValue = "${env:STAMMKUNDE_DB_USER:-stammkunde_app}",
            descriptionKey = "option.db-user")
    private String user = Roles.DEFAULT.app();

    @Option(
            names = "--db-password",
            paramLabel = "TEXT",
            defaultValue = "${env:STAMMKUNDE_DB_PASSWORD}",
            descriptionKey = "option.db-password")
    private @Nullable String password;

    @Option(
            names = "--db-owner-user",
            paramLabel = "ROLE",
            defaultValue = "${env:STAMMKUNDE_DB_OWNER_USER:-stammkunde_owner}",
            descriptionKey = "option.db-owner-user")
    private String ownerUser = Roles.DEFAULT.owner();

    @Option(
            names = "--db-owner-password",
            paramLabel = "TEXT",
            defaultValue = "${env:STAMMKUNDE_DB_OWNER_PASSWORD}",
            descriptionKey = "option.db-owner-password")
    private @Nullable String ownerPassword;

    @Option(
            names = "--db-entrance-role",
            paramLabel = "ROLE",
            defaultValue = "${env:STAMMKUNDE_DB_ENTRANCE_ROLE:-stammkunde_entrance}",
            descriptionKey = "option.db-entrance-role")
    private String entranceRole = Roles.DEFAULT.entrance();

    /** Null when the built-in server is to be used. */
    @Nullable
    Database database() {
        return url == null || url.isBlank()
                ? null
                : new Database(
                        url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:"),
                        new Login(ownerUser, ownerPassword == null ? "" : ownerPassword),
                        new Login(user, password == null ? "" : password),
                        entranceRole);
    }
}

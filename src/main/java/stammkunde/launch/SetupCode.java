package stammkunde.launch;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import stammkunde.keys.Secrets;

/** Guards the first-run page: shown on the console of an installation without a business, stored as a hash, used once. */
final class SetupCode {

    /** No letters or digits that look alike: 15 of these are 74 bits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int GROUPS = 3;
    private static final int LENGTH_OF_GROUP = 5;

    private SetupCode() {}

    static Optional<String> ifEmpty(Installation installation) {
        try (var connection = installation.database().connectAsApp();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select entrance.any_business()")) {
            rows.next();
            if (rows.getBoolean(1)) return Optional.empty();

            var code = generated();
            try (var issue = connection.prepareStatement("select entrance.issue_setup_code(?, ?)")) {
                issue.setBytes(1, Secrets.hash(code));
                issue.setTimestamp(2, Timestamp.from(Instant.now()));
                issue.execute();
            }
            return Optional.of(code);
        } catch (SQLException e) {
            throw new IllegalStateException("the set-up code can't be stored", e);
        }
    }

    /** As it is typed and hashed: upper case, groups joined by hyphens. */
    private static String generated() {
        var random = new SecureRandom();
        return random.ints(GROUPS * LENGTH_OF_GROUP, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + LENGTH_OF_GROUP + "})(?!$)", "$1-");
    }
}

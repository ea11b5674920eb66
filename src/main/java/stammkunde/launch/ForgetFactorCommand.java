package stammkunde.launch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stammkunde.shared.Ids;

/**
 * Lets somebody back in who lost phone and recovery codes and has no colleague to help: the password still counts, all
 * their devices are signed out, and at the next sign-in they set up a new factor. Written down in the security log.
 */
@Command(name = "forget-factor")
final class ForgetFactorCommand implements Callable<Integer> {

    private record Member(UUID business, UUID staff) {}

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "EMAIL", descriptionKey = "option.staff-email")
    private String email = "";

    @Override
    public Integer call() throws IOException, SQLException {
        try (var installation = Installation.visit(data.directory("stammkunde"), database.database());
                var connection = installation.database().connectAsApp()) {
            connection.setAutoCommit(false);
            var members = find(connection, email.strip().toLowerCase(Locale.ROOT));
            if (members.isEmpty()) throw new Refusal("staff.unknown", email);

            for (var member : members) forget(connection, member);
            System.out.println(Texts.of("staff.factor-forgotten", email));
            return 0;
        }
    }

    /** One address may work for several businesses. */
    private static List<Member> find(Connection connection, String email) throws SQLException {
        var found = new ArrayList<Member>();
        try (var query = connection.prepareStatement("select business_id, staff_id from entrance.staff_by_email(?)")) {
            query.setString(1, email);
            try (var rows = query.executeQuery()) {
                while (rows.next()) found.add(new Member(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
            }
        }
        connection.commit();
        return found;
    }

    private static void forget(Connection connection, Member member) throws SQLException {
        try (var enter = connection.prepareStatement("select set_config('app.business', ?, true)")) {
            enter.setString(1, member.business.toString());
            enter.execute();
        }
        change(
                connection,
                member,
                "update business.staff set totp_secret = null where business_id = ? and staff_id = ?");
        change(connection, member, "delete from business.staff_recovery_code where business_id = ? and staff_id = ?");
        change(connection, member, "delete from business.staff_session where business_id = ? and staff_id = ?");
        try (var log = connection.prepareStatement("""
                insert into business.security_log (business_id, entry_id, at, actor_kind, act, subject)
                values (?, ?, ?, 'SYSTEM', 'SECOND_FACTOR_REMOVED', ?)
                """)) {
            log.setObject(1, member.business);
            log.setObject(2, Ids.next());
            log.setTimestamp(3, Timestamp.from(Instant.now()));
            log.setString(4, member.staff.toString());
            log.executeUpdate();
        }
        connection.commit();
    }

    private static void change(Connection connection, Member member, String sql) throws SQLException {
        try (var change = connection.prepareStatement(sql)) {
            change.setObject(1, member.business);
            change.setObject(2, member.staff);
            change.executeUpdate();
        }
    }
}

package stammkunde.desk.setup;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.keys.Secrets;

/** The one-time code that the console shows on an installation without a business. */
@Component
class SetupCodes {

    private final JdbcClient jdbc;
    private final Clock clock;

    SetupCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isValid(String typed) {
        return jdbc.sql("select entrance.setup_code_is_valid(:hash)")
                .param("hash", hash(typed))
                .query(Boolean.class)
                .single();
    }

    /** In the transaction that makes the business: of two who use it at once, one does. */
    boolean use(String typed) {
        return jdbc.sql("select entrance.use_setup_code(:hash, :now)")
                .param("hash", hash(typed))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Case, blanks and hyphens don't matter. */
    private static byte[] hash(String typed) {
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return Secrets.hash(bare.replaceAll("(.{5})(?!$)", "$1-"));
    }
}

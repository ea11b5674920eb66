package stammkunde.testing;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Forgets all counted tries before a class's tests: all of a JVM's tests come from one address, and its clock stands still.
 */
class FreshThrottle implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext tests) throws SQLException {
        try (var administrator = TestDatabase.postgres().connectAsAdministrator("test");
                var sql = administrator.createStatement()) {
            sql.execute("""
                    do $$ begin
                        if to_regclass('entrance.throttle') is not null then delete from entrance.throttle; end if;
                    end $$""");
        }
    }
}

package stammkunde.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

/** What is known of a kind, id by id, and the mark of those that a full file no longer names. */
@Repository
class MissingRepository {

    private final JdbcClient jdbc;

    MissingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next ids, in their order, that aren't marked yet. */
    List<String> after(BusinessId business, FileKind kind, String last, int most) {
        return jdbc.sql("select dms_id from " + table(kind) + """
                  where business_id = :business and dms_id > :last and missing_since is null order by dms_id limit :most
                """)
                .param("business", business.value())
                .param("last", last)
                .param("most", most)
                .query((row, _) -> row.getString(1))
                .list();
    }

    void mark(BusinessId business, FileKind kind, List<String> ids, Instant now) {
        if (ids.isEmpty()) return;
        jdbc.sql("update " + table(kind) + """
                  set missing_since = :now where business_id = :business and dms_id = any(:ids) and missing_since is null
                """)
                .param("business", business.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    private static String table(FileKind kind) {
        return switch (kind) {
            case CUSTOMERS -> "exchange.customer";
            case VEHICLES -> "exchange.vehicle";
            case SERVICES -> "exchange.past_service";
        };
    }
}

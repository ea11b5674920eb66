package stammkunde.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class HostRepository {

    private static final String SELECT = """
            select host_id, name, token, main, verified_at, checked_at, proof, missing_since from business.host
             where business_id = :business
            """;

    private final JdbcClient jdbc;

    HostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Host> all(BusinessId business) {
        return jdbc.sql(SELECT + " order by main desc, verified_at nulls last, name")
                .param("business", business.value())
                .query(HostRepository::host)
                .list();
    }

    Optional<Host> find(BusinessId business, HostId host) {
        return jdbc.sql(SELECT + " and host_id = :host")
                .param("business", business.value())
                .param("host", host.value())
                .query(HostRepository::host)
                .optional();
    }

    /** @return false if the business has that name already */
    boolean insert(BusinessId business, HostId host, String name, String token, Instant now) {
        return jdbc.sql("""
                insert into business.host (business_id, host_id, name, token, added_at)
                values (:business, :host, :name, :token, :now) on conflict (business_id, name) do nothing
                """)
                        .param("business", business.value())
                        .param("host", host.value())
                        .param("name", name)
                        .param("token", token)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Notes what was found, and what follows from it. */
    void update(BusinessId business, Host host) {
        jdbc.sql("""
                update business.host
                   set main = :main, verified_at = cast(:verified as timestamptz), proof = cast(:proof as text),
                       checked_at = cast(:checked as timestamptz), missing_since = cast(:missing as timestamptz)
                 where business_id = :business and host_id = :host
                """)
                .param("business", business.value())
                .param("host", host.id().value())
                .param("main", host.main())
                .param("verified", utc(host.verifiedAt()))
                .param("proof", host.proof() == null ? null : host.proof().name())
                .param("checked", utc(host.checkedAt()))
                .param("missing", utc(host.missingSince()))
                .update();
    }

    /** @return false if another process took it meanwhile */
    boolean claim(BusinessId business, Host host, Instant now) {
        return jdbc.sql("""
                update business.host set checked_at = :now
                 where business_id = :business and host_id = :host
                   and checked_at is not distinct from cast(:before as timestamptz)
                """)
                        .param("business", business.value())
                        .param("host", host.id().value())
                        .param("now", utc(now))
                        .param("before", utc(host.checkedAt()))
                        .update()
                == 1;
    }

    boolean delete(BusinessId business, HostId host) {
        return jdbc.sql("delete from business.host where business_id = :business and host_id = :host")
                        .param("business", business.value())
                        .param("host", host.value())
                        .update()
                == 1;
    }

    /** No name is the main one afterwards. */
    void noMain(BusinessId business) {
        jdbc.sql("update business.host set main = false where business_id = :business and main")
                .param("business", business.value())
                .update();
    }

    /** If none is main, the one that counts longest becomes it. */
    void someMain(BusinessId business) {
        jdbc.sql("""
                update business.host set main = true
                 where business_id = :business
                   and host_id = (select host_id from business.host
                                   where business_id = :business and verified_at is not null
                                   order by verified_at, name limit 1)
                   and not exists (select from business.host where business_id = :business and main)
                """).param("business", business.value()).update();
    }

    private static Host host(ResultSet row, int index) throws SQLException {
        var proof = row.getString("proof");
        return new Host(
                new HostId(row.getObject("host_id", UUID.class)),
                row.getString("name"),
                row.getString("token"),
                row.getBoolean("main"),
                instant(row, "verified_at"),
                instant(row, "checked_at"),
                proof == null ? null : HostProof.valueOf(proof),
                instant(row, "missing_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}

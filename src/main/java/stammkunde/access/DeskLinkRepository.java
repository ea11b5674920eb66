package stammkunde.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.access.PersonalLink.Target;
import stammkunde.customer.CustomerId;
import stammkunde.customer.VehicleId;
import stammkunde.shared.BusinessId;

@Repository
class DeskLinkRepository {

    private final JdbcClient jdbc;

    DeskLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that open something now, newest first. */
    List<DeskLink> live(BusinessId business, CustomerId customer, Instant now) {
        return jdbc.sql("""
                select l.link_id, l.source_id, l.target_service, l.target_vehicle, l.expires_at, l.opened_at,
                       greatest(l.entered_at, (select max(v.seen_at) from access.visit v
                                                where v.business_id = l.business_id and v.link_id = l.link_id)) as used_at
                  from access.personal_link l
                 where l.business_id = :business and l.customer_id = :customer and l.purpose = 'DESK'
                   and l.revoked_at is null and l.expires_at > :now
                 order by l.created_at desc, l.link_id desc
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(DeskLinkRepository::link)
                .list();
    }

    private static DeskLink link(ResultSet row, int index) throws SQLException {
        var vehicle = row.getObject("target_vehicle", UUID.class);
        return new DeskLink(
                row.getObject("link_id", UUID.class),
                row.getObject("source_id", UUID.class),
                new Target(
                        row.getObject("target_service", UUID.class),
                        vehicle == null ? null : new VehicleId(vehicle),
                        null),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "opened_at"),
                instant(row, "used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

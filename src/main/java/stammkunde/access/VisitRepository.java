package stammkunde.access;

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
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

@Repository
class VisitRepository {

    record Found(
            VisitId id,
            CustomerId customer,
            TrustLevel level,
            @Nullable Instant confirmedAt,
            Instant seenAt,
            boolean kept) {}

    /** @param link null: it was none */
    record Opened(Visit.Key key, @Nullable UUID link, TrustLevel level) {}

    private final JdbcClient jdbc;

    VisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            BusinessId business,
            VisitId visit,
            byte[] hash,
            CustomerId customer,
            Opened opened,
            String device,
            Instant now,
            Stay stay,
            Instant ends) {
        jdbc.sql("""
                insert into access.visit (business_id, visit_id, token_hash, customer_id, opened_with, link_id, level,
                                          confirmed_at, device, created_at, seen_at, expires_at, rolls_minutes, kept)
                values (:business, :visit, :hash, :customer, :key, cast(:link as uuid), :level,
                        case when :level = 'CONFIRMED' then cast(:now as timestamptz) end, :device, :now, :now, :expires,
                        cast(:rolls as int), :kept)
                """)
                .param("business", business.value())
                .param("visit", visit.value())
                .param("hash", hash)
                .param("customer", customer.value())
                .param("key", opened.key().name())
                .param("link", opened.link())
                .param("level", opened.level().name())
                .param("device", device)
                .param("now", utc(now))
                .param("expires", utc(ends))
                .param("rolls", stay.rolls() ? Math.toIntExact(stay.lasts().toMinutes()) : null)
                .param("kept", stay.kept())
                .update();
    }

    Optional<Found> find(BusinessId business, byte[] hash, Instant now) {
        return jdbc.sql("""
                select visit_id, customer_id, level, confirmed_at, seen_at, kept from access.visit
                 where business_id = :business and token_hash = :hash and expires_at > :now
                """)
                .param("business", business.value())
                .param("hash", hash)
                .param("now", utc(now))
                .query(VisitRepository::found)
                .optional();
    }

    /** Seen just now; one that rolls lasts as long again, but never longer than the link it is no surer than. */
    void touch(BusinessId business, VisitId visit, Instant now) {
        jdbc.sql("""
                update access.visit
                   set seen_at = :now,
                       expires_at = case when level = 'LINKED' or rolls_minutes is null then expires_at
                                         else cast(:now as timestamptz) + make_interval(mins => rolls_minutes) end
                 where business_id = :business and visit_id = :visit
                """)
                .param("business", business.value())
                .param("visit", visit.value())
                .param("now", utc(now))
                .update();
    }

    /** The link that was entered last; one that is only linked ends with it. */
    void enteredBy(BusinessId business, VisitId visit, UUID link, Instant ends) {
        jdbc.sql("""
                update access.visit
                   set link_id = :link, expires_at = case when level = 'LINKED' then :ends else expires_at end
                 where business_id = :business and visit_id = :visit
                """)
                .param("business", business.value())
                .param("visit", visit.value())
                .param("link", link)
                .param("ends", utc(ends))
                .update();
    }

    /** The same visit with another token: the old one opens nothing any more (R-SEC-26). */
    boolean confirm(BusinessId business, VisitId visit, byte[] hash, Instant now) {
        return jdbc.sql("""
                update access.visit set token_hash = :hash, level = 'CONFIRMED', confirmed_at = :now
                 where business_id = :business and visit_id = :visit
                """)
                        .param("business", business.value())
                        .param("visit", visit.value())
                        .param("hash", hash)
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    List<Visit.Device> devices(BusinessId business, CustomerId customer, Instant now, int most) {
        return jdbc.sql("""
                select visit_id, device, opened_with, created_at, seen_at from access.visit
                 where business_id = :business and customer_id = :customer and expires_at > :now
                 order by seen_at desc, visit_id limit :most
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("now", utc(now))
                .param("most", most)
                .query((row, _) -> new Visit.Device(
                        new VisitId(row.getObject("visit_id", UUID.class)),
                        row.getString("device"),
                        Visit.Key.valueOf(row.getString("opened_with")),
                        instant(row, "created_at"),
                        instant(row, "seen_at")))
                .list();
    }

    boolean end(BusinessId business, CustomerId customer, VisitId visit) {
        return jdbc.sql("""
                delete from access.visit
                 where business_id = :business and customer_id = :customer and visit_id = :visit
                """)
                        .param("business", business.value())
                        .param("customer", customer.value())
                        .param("visit", visit.value())
                        .update()
                > 0;
    }

    int endAll(BusinessId business, CustomerId customer) {
        return jdbc.sql("delete from access.visit where business_id = :business and customer_id = :customer")
                .param("business", business.value())
                .param("customer", customer.value())
                .update();
    }

    int endAllBut(BusinessId business, CustomerId customer, VisitId kept) {
        return jdbc.sql("""
                delete from access.visit
                 where business_id = :business and customer_id = :customer and visit_id <> :kept
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("kept", kept.value())
                .update();
    }

    int endOpenedWith(BusinessId business, CustomerId customer, Visit.Key key) {
        return jdbc.sql("""
                delete from access.visit
                 where business_id = :business and customer_id = :customer and opened_with = :key
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("key", key.name())
                .update();
    }

    int deleteEnded(BusinessId business, Instant now) {
        return jdbc.sql("delete from access.visit where business_id = :business and expires_at <= :now")
                .param("business", business.value())
                .param("now", utc(now))
                .update();
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Found(
                new VisitId(row.getObject("visit_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                TrustLevel.valueOf(row.getString("level")),
                confirmed == null ? null : confirmed.toInstant(),
                instant(row, "seen_at"),
                row.getBoolean("kept"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

package stammkunde.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Counts;
import stammkunde.access.PersonalLink.Progress;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLink.Target;
import stammkunde.access.PersonalLink.Wanted;
import stammkunde.business.BranchId;
import stammkunde.customer.CustomerId;
import stammkunde.customer.VehicleId;
import stammkunde.shared.BusinessId;

@Repository
class PersonalLinkRepository {

    record Holder(BusinessId business, UUID link) {}

    /** @param encrypted null: not kept for a letter */
    record New(UUID id, Wanted wanted, byte[] hash, byte @Nullable [] encrypted) {}

    private final JdbcClient jdbc;

    PersonalLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before any business is known; none that has expired or was revoked. */
    Optional<Holder> holder(byte[] hash, Instant now) {
        return jdbc.sql("select business_id, link_id from entrance.personal_link(:hash, :now)")
                .param("hash", hash)
                .param("now", utc(now))
                .query((row, _) -> new Holder(
                        new BusinessId(row.getObject("business_id", UUID.class)), row.getObject("link_id", UUID.class)))
                .optional();
    }

    /** One statement, however many. */
    void insertAll(BusinessId business, Batch batch, List<New> links, Instant now) {
        jdbc.sql("""
                insert into access.personal_link (business_id, link_id, token_hash, token_encrypted, purpose, source_id,
                                                  customer_id, target_service, target_vehicle, target_branch,
                                                  created_at, expires_at, to_page)
                select :business, link_id, token_hash, token_encrypted, :purpose, :source,
                       customer_id, target_service, target_vehicle, target_branch, :now, :expires, :toPage
                  from unnest(cast(:ids as uuid[]), cast(:hashes as bytea[]), cast(:sealed as bytea[]),
                              cast(:customers as uuid[]), cast(:services as uuid[]), cast(:vehicles as uuid[]),
                              cast(:branches as uuid[]))
                       as l (link_id, token_hash, token_encrypted, customer_id, target_service, target_vehicle,
                             target_branch)
                """)
                .param("business", business.value())
                .param("purpose", batch.purpose().name())
                .param("source", batch.source())
                .param("now", utc(now))
                .param("expires", utc(batch.expires()))
                .param("toPage", batch.toPage(), Types.BOOLEAN)
                .param("ids", uuids(links, New::id))
                .param("hashes", links.stream().map(New::hash).toArray(byte[][]::new))
                .param("sealed", links.stream().map(New::encrypted).toArray(byte[][]::new))
                .param(
                        "customers",
                        uuids(links, link -> link.wanted().customer().value()))
                .param("services", uuids(links, link -> link.wanted().target().service()))
                .param("vehicles", uuids(links, link -> {
                    var vehicle = link.wanted().target().vehicle();
                    return vehicle == null ? null : vehicle.value();
                }))
                .param("branches", uuids(links, link -> {
                    var branch = link.wanted().target().branch();
                    return branch == null ? null : branch.value();
                }))
                .update();
    }

    /** Checked once more inside; nobody revokes it until this transaction ends. */
    Optional<PersonalLink> find(BusinessId business, UUID link, Instant now) {
        return jdbc.sql("""
                select link_id, customer_id, target_service, target_vehicle, target_branch, expires_at, to_page
                  from access.personal_link
                 where business_id = :business and link_id = :link and revoked_at is null and expires_at > :now
                   for no key update
                """)
                .param("business", business.value())
                .param("link", link)
                .param("now", utc(now))
                .query((row, _) -> link(business, row))
                .optional();
    }

    Optional<byte[]> encrypted(BusinessId business, UUID link, Instant now) {
        return jdbc.sql("""
                select token_encrypted from access.personal_link
                 where business_id = :business and link_id = :link and revoked_at is null and expires_at > :now
                   and token_encrypted is not null
                """)
                .param("business", business.value())
                .param("link", link)
                .param("now", utc(now))
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void countOpened(BusinessId business, UUID link, Instant now) {
        count("set opened_at = coalesce(opened_at, :now), opens = opens + 1", business, link, now);
    }

    void countEntered(BusinessId business, UUID link, Instant now) {
        count("set entered_at = coalesce(entered_at, :now), entries = entries + 1", business, link, now);
    }

    private void count(String set, BusinessId business, UUID link, Instant now) {
        jdbc.sql("update access.personal_link " + set + " where business_id = :business and link_id = :link")
                .param("business", business.value())
                .param("link", link)
                .param("now", utc(now))
                .update();
    }

    Optional<UUID> source(BusinessId business, Purpose purpose, VisitId visit) {
        return jdbc.sql("""
                select l.source_id from access.visit v
                  join access.personal_link l on l.business_id = v.business_id and l.link_id = v.link_id
                 where v.business_id = :business and v.visit_id = :visit and l.purpose = :purpose
                """)
                .param("business", business.value())
                .param("visit", visit.value())
                .param("purpose", purpose.name())
                .query(UUID.class)
                .optional();
    }

    /** @return how many were valid until now; their visits end with them */
    int revoke(BusinessId business, Purpose purpose, UUID source, Instant now) {
        return jdbc.sql("""
                with revoked as (
                    update access.personal_link set revoked_at = :now, token_encrypted = null
                     where business_id = :business and purpose = :purpose and source_id = :source and revoked_at is null
                    returning link_id),
                ended as (
                    delete from access.visit
                     where business_id = :business and opened_with = 'PERSONAL_LINK'
                       and link_id in (select link_id from revoked))
                select count(*) from revoked
                """)
                .param("business", business.value())
                .param("purpose", purpose.name())
                .param("source", source)
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }

    Counts counts(BusinessId business, Purpose purpose, UUID source) {
        return jdbc.sql("""
                select count(*) as made, count(opened_at) as opened, count(entered_at) as entered
                  from access.personal_link
                 where business_id = :business and purpose = :purpose and source_id = :source
                """)
                .param("business", business.value())
                .param("purpose", purpose.name())
                .param("source", source)
                .query((row, _) -> new Counts(row.getInt("made"), row.getInt("opened"), row.getInt("entered")))
                .single();
    }

    List<Progress> progress(BusinessId business, Purpose purpose, UUID source, @Nullable UUID after, int most) {
        return jdbc.sql("""
                select link_id, customer_id, opened_at, entered_at from access.personal_link
                 where business_id = :business and purpose = :purpose and source_id = :source
                   and (cast(:after as uuid) is null or link_id > cast(:after as uuid))
                 order by link_id limit :most
                """)
                .param("business", business.value())
                .param("purpose", purpose.name())
                .param("source", source)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new Progress(
                        row.getObject("link_id", UUID.class),
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        instant(row, "opened_at"),
                        instant(row, "entered_at")))
                .list();
    }

    int deleteExpired(BusinessId business, Instant before) {
        return jdbc.sql("delete from access.personal_link where business_id = :business and expires_at < :before")
                .param("business", business.value())
                .param("before", utc(before))
                .update();
    }

    private static PersonalLink link(BusinessId business, ResultSet row) throws SQLException {
        var vehicle = row.getObject("target_vehicle", UUID.class);
        var branch = row.getObject("target_branch", UUID.class);
        return new PersonalLink(
                business,
                row.getObject("link_id", UUID.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new Target(
                        row.getObject("target_service", UUID.class),
                        vehicle == null ? null : new VehicleId(vehicle),
                        branch == null ? null : new BranchId(branch)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("to_page", Boolean.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable UUID[] uuids(List<New> links, Function<New, @Nullable UUID> part) {
        @Nullable UUID[] ids = new @Nullable UUID[links.size()];
        for (var i = 0; i < ids.length; i++) ids[i] = part.apply(links.get(i));
        return ids;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

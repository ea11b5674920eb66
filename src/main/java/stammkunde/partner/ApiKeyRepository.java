package stammkunde.partner;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class ApiKeyRepository {

    /** @param used requests in this window, one more than {@link Quota#MOST} at most */
    record Used(Caller caller, int used, Instant windowEnds) {}

    private static final String COLUMNS =
            "key_id, partner_id, hint, scopes, created_at, expires_at, revoked_at, last_used_at";

    private final JdbcClient jdbc;

    ApiKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ApiKey> all(BusinessId business, Instant overSince) {
        return jdbc.sql("select " + COLUMNS + """
                  from partner.api_key
                 where business_id = :business and coalesce(revoked_at, expires_at, 'infinity') > :since
                 order by key_id desc
                """)
                .param("business", business.value())
                .param("since", overSince.atOffset(ZoneOffset.UTC))
                .query(ApiKeyRepository::key)
                .list();
    }

    Optional<ApiKey> find(BusinessId business, KeyId key) {
        return find(business, key, "");
    }

    Optional<ApiKey> lock(BusinessId business, KeyId key) {
        return find(business, key, " for no key update");
    }

    private Optional<ApiKey> find(BusinessId business, KeyId key, String how) {
        return jdbc.sql("select " + COLUMNS + " from partner.api_key where business_id = :business and key_id = :key"
                        + how)
                .param("business", business.value())
                .param("key", key.value())
                .query(ApiKeyRepository::key)
                .optional();
    }

    /** @return false if there is no such partner */
    boolean lockPartner(BusinessId business, PartnerId partner) {
        return jdbc.sql("""
                select true from partner.partner
                 where business_id = :business and partner_id = :partner for no key update
                """)
                .param("business", business.value())
                .param("partner", partner.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    int countOpen(BusinessId business, PartnerId partner, Instant now) {
        return jdbc.sql("""
                select count(*) from partner.api_key
                 where business_id = :business and partner_id = :partner and revoked_at is null
                   and (expires_at is null or expires_at > :now)
                """)
                .param("business", business.value())
                .param("partner", partner.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void insert(BusinessId business, ApiKey key, byte[] hash, Instant now) {
        jdbc.sql("""
                insert into partner.api_key
                       (business_id, key_id, partner_id, secret_hash, hint, scopes, created_at, window_ends)
                values (:business, :key, :partner, :hash, :hint, cast(:scopes as text[]), :now, :now)
                """)
                .param("business", business.value())
                .param("key", key.id().value())
                .param("partner", key.partner().value())
                .param("hash", hash)
                .param("hint", key.hint())
                .param("scopes", key.scopes().stream().map(Scope::name).sorted().toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setExpiry(BusinessId business, KeyId key, Instant expires) {
        jdbc.sql("update partner.api_key set expires_at = :expires where business_id = :business and key_id = :key")
                .param("business", business.value())
                .param("key", key.value())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean revoke(BusinessId business, KeyId key, Instant now) {
        return jdbc.sql("""
                update partner.api_key set revoked_at = :now
                 where business_id = :business and key_id = :key and revoked_at is null
                   and (expires_at is null or expires_at > :now)
                """)
                        .param("business", business.value())
                        .param("key", key.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Finds it and counts, in one statement. */
    Optional<Used> use(BusinessId business, byte[] hash, Instant now, Instant windowEnds) {
        return jdbc.sql("""
                update partner.api_key
                   set last_used_at = :now,
                       used = case when window_ends <= :now then 1 else least(used, :most) + 1 end,
                       window_ends = case when window_ends <= :now then :ends else window_ends end
                 where business_id = :business and secret_hash = :hash and revoked_at is null
                   and (expires_at is null or expires_at > :now)
                returning key_id, partner_id, scopes, used, window_ends,
                          (select name from partner.partner p
                            where p.business_id = api_key.business_id and p.partner_id = api_key.partner_id)
                """)
                .param("business", business.value())
                .param("hash", hash)
                .param("most", Quota.MOST)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", windowEnds.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Used(
                        new Caller(
                                business,
                                new PartnerId(row.getObject("partner_id", UUID.class)),
                                row.getString("name"),
                                new KeyId(row.getObject("key_id", UUID.class)),
                                scopes(row.getArray("scopes"))),
                        row.getInt("used"),
                        row.getObject("window_ends", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static ApiKey key(ResultSet row, int index) throws SQLException {
        return new ApiKey(
                new KeyId(row.getObject("key_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("hint"),
                scopes(row.getArray("scopes")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"));
    }

    /** Of a version to come there may be more; they allow nothing here. */
    private static Set<Scope> scopes(Array stored) throws SQLException {
        var names = Arrays.asList((String[]) stored.getArray());
        var scopes = EnumSet.allOf(Scope.class);
        scopes.removeIf(scope -> !names.contains(scope.name()));
        return scopes;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

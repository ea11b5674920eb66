package stammkunde.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class WebhookRepository {

    /** @param previous null: none that still counts */
    record Sealed(byte[] secret, byte @Nullable [] previous) {}

    private static final String COLUMNS = "webhook_id, partner_id, url, kinds, details, active, previous_until,"
            + " failing_since, off_since, created_at";

    private final JdbcClient jdbc;

    WebhookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Webhook> all(BusinessId business) {
        return jdbc.sql("select " + COLUMNS + " from partner.webhook where business_id = :business order by webhook_id")
                .param("business", business.value())
                .query(WebhookRepository::webhook)
                .list();
    }

    Optional<Webhook> find(BusinessId business, WebhookId webhook) {
        return find(business, webhook, "");
    }

    Optional<Webhook> lock(BusinessId business, WebhookId webhook) {
        return find(business, webhook, " for no key update");
    }

    private Optional<Webhook> find(BusinessId business, WebhookId webhook, String how) {
        return jdbc.sql("select " + COLUMNS
                        + " from partner.webhook where business_id = :business and webhook_id = :webhook" + how)
                .param("business", business.value())
                .param("webhook", webhook.value())
                .query(WebhookRepository::webhook)
                .optional();
    }

    Optional<Sealed> sealed(BusinessId business, WebhookId webhook, Instant now) {
        return jdbc.sql("""
                select secret_encrypted, case when previous_until > :now then previous_encrypted end
                  from partner.webhook where business_id = :business and webhook_id = :webhook
                """)
                .param("business", business.value())
                .param("webhook", webhook.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Sealed(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    /** @return false if the partner is not this business's */
    boolean insert(BusinessId business, Webhook webhook, byte[] sealed) {
        return jdbc.sql("""
                insert into partner.webhook (business_id, webhook_id, partner_id, url, kinds, details, secret_encrypted, created_at)
                select p.business_id, :webhook, p.partner_id, :url, cast(:kinds as text[]), :details, :secret, :now
                  from partner.partner p where p.business_id = :business and p.partner_id = :partner
                """)
                        .param("business", business.value())
                        .param("webhook", webhook.id().value())
                        .param("partner", webhook.partner().value())
                        .param("url", webhook.url())
                        .param("kinds", kinds(webhook))
                        .param("details", webhook.details())
                        .param("secret", sealed)
                        .param("now", webhook.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Switched on, it has not failed yet. */
    void update(BusinessId business, Webhook webhook) {
        jdbc.sql("""
                update partner.webhook
                   set url = :url, kinds = cast(:kinds as text[]), details = :details, active = :active,
                       failing_since = case when :active then failing_since end,
                       off_since = case when :active then null else off_since end
                 where business_id = :business and webhook_id = :webhook
                """)
                .param("business", business.value())
                .param("webhook", webhook.id().value())
                .param("url", webhook.url())
                .param("kinds", kinds(webhook))
                .param("details", webhook.details())
                .param("active", webhook.active())
                .update();
    }

    void renewSecret(BusinessId business, WebhookId webhook, byte[] sealed, Instant previousUntil) {
        jdbc.sql("""
                update partner.webhook
                   set previous_encrypted = secret_encrypted, previous_until = :until, secret_encrypted = :secret
                 where business_id = :business and webhook_id = :webhook
                """)
                .param("business", business.value())
                .param("webhook", webhook.value())
                .param("secret", sealed)
                .param("until", previousUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean delete(BusinessId business, WebhookId webhook) {
        return jdbc.sql("delete from partner.webhook where business_id = :business and webhook_id = :webhook")
                        .param("business", business.value())
                        .param("webhook", webhook.value())
                        .update()
                == 1;
    }

    void worked(BusinessId business, WebhookId webhook) {
        jdbc.sql("""
                update partner.webhook set failing_since = null
                 where business_id = :business and webhook_id = :webhook and failing_since is not null
                """)
                .param("business", business.value())
                .param("webhook", webhook.value())
                .update();
    }

    void failed(BusinessId business, WebhookId webhook, Instant now) {
        jdbc.sql("""
                update partner.webhook set failing_since = :now
                 where business_id = :business and webhook_id = :webhook and failing_since is null
                """)
                .param("business", business.value())
                .param("webhook", webhook.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it failed for so long and is off only now */
    boolean switchOff(BusinessId business, WebhookId webhook, Instant failingBefore, Instant now) {
        return jdbc.sql("""
                update partner.webhook set active = false, off_since = :now
                 where business_id = :business and webhook_id = :webhook and active and failing_since <= :before
                """)
                        .param("business", business.value())
                        .param("webhook", webhook.value())
                        .param("before", failingBefore.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static String[] kinds(Webhook webhook) {
        return webhook.kinds().stream().map(EventKind::name).sorted().toArray(String[]::new);
    }

    private static Webhook webhook(ResultSet row, int index) throws SQLException {
        var names = Arrays.asList((String[]) row.getArray("kinds").getArray());
        var kinds = EnumSet.allOf(EventKind.class);
        kinds.removeIf(kind -> !names.contains(kind.name()));
        return new Webhook(
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("url"),
                kinds,
                row.getBoolean("details"),
                row.getBoolean("active"),
                instant(row, "previous_until"),
                instant(row, "failing_since"),
                instant(row, "off_since"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

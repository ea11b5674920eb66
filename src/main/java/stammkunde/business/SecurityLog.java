package stammkunde.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** What happened to access and rights (R-SEC-56). Only ever added to; holds no secret and nothing that was typed. */
@Service
public class SecurityLog {

    public enum Act {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGN_IN_STOPPED,
        SIGNED_OUT,
        SECOND_FACTOR_REFUSED,
        SECOND_FACTOR_SET,
        SECOND_FACTOR_REMOVED,
        RECOVERY_CODE_USED,
        RECOVERY_CODES_RENEWED,
        PASSWORD_CHANGED,
        RESET_ASKED,
        PASSWORD_RESET,
        INVITED,
        INVITATION_ACCEPTED,
        RENAMED,
        ROLE_CHANGED,
        DEACTIVATED,
        REACTIVATED,
        SESSION_ENDED,
        RIGHT_REFUSED,
        SETTINGS_CHANGED,
        BUSINESS_SET_UP,
        /** Subject of these: the customer's id. */
        CUSTOMER_CREATED,
        CUSTOMER_VIEWED,
        CUSTOMER_NAME_CHANGED,
        CUSTOMER_EMAIL_CHANGED,
        CUSTOMER_PHONE_CHANGED,
        CUSTOMER_ADDRESS_CHANGED,
        CUSTOMER_NOTES_CHANGED,
        CUSTOMER_EXPORTED,
        CUSTOMER_ERASED,
        PORTAL_CODE_ISSUED,
        PORTAL_CODE_RENEWED,
        PORTAL_SWITCHED_OFF,
        PORTAL_SWITCHED_ON,
        PORTAL_OPENED,
        PORTAL_VISIT_ENDED,
        PORTAL_CONFIRMED,
        /** Subject of these: what the links were made for. */
        PERSONAL_LINKS_MADE,
        PERSONAL_LINKS_REVOKED,
        ACCOUNT_CREATED,
        ACCOUNT_PASSWORD_SET,
        ACCOUNT_ONE_TIME_PASSWORD,
        ACCOUNT_RESET_ASKED,
        ACCOUNT_LOGIN_REFUSED,
        ACCOUNT_SWITCHED_OFF,
        ACCOUNT_SWITCHED_ON,
        ACCOUNT_ASSIGNED,
        ACCOUNT_KEPT,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        /** Subject of these: the partner, the key, the webhook. */
        PARTNER_ADDED,
        PARTNER_REMOVED,
        API_KEY_MADE,
        API_KEY_ROTATED,
        API_KEY_REVOKED,
        WEBHOOK_CHANGED,
        /** Subject: how many. */
        CUSTOMERS_EXPORTED,
        /** Subject of these: the campaign's id. */
        CAMPAIGN_STARTED,
        CAMPAIGN_PAUSED,
        CAMPAIGN_CANCELLED,
        CAMPAIGN_EXPORTED
    }

    public enum Actor {
        STAFF,
        CUSTOMER,
        VISITOR,
        SYSTEM
    }

    /** @param staff who did it, or to whom it happened; null: it was nobody of the staff */
    public record Entry(Instant at, Actor actor, @Nullable StaffId staff, Act act, String subject) {}

    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    SecurityLog(BusinessTransaction transaction, JdbcClient jdbc, Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param staff   who did it; null: nobody known
     * @param subject what it was done to, e.g. another's id or a path; no secret
     */
    public void add(BusinessId business, @Nullable StaffId staff, Act act, String subject) {
        add(business, staff == null ? Actor.VISITOR : Actor.STAFF, staff == null ? null : staff.value(), act, subject);
    }

    /** @param customer who did it, in the portal */
    public void addByCustomer(BusinessId business, UUID customer, Act act, String subject) {
        add(business, Actor.CUSTOMER, customer, act, subject);
    }

    /** The program did it by itself. */
    void addBySystem(BusinessId business, Act act, String subject) {
        add(business, Actor.SYSTEM, null, act, subject);
    }

    private void add(BusinessId business, Actor kind, @Nullable UUID actor, Act act, String subject) {
        transaction.run(
                business,
                () -> jdbc.sql("""
                insert into business.security_log (business_id, entry_id, at, actor_kind, actor_id, act, subject)
                values (:business, :id, :at, :kind, cast(:actor as uuid), :act, :subject)
                """)
                        .param("business", business.value())
                        .param("id", Ids.next())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("kind", kind.name())
                        .param("actor", actor)
                        .param("act", act.name())
                        .param("subject", subject)
                        .update());
    }

    /** Newest first. */
    public List<Entry> latest(BusinessId business, int limit) {
        return transaction.in(
                business,
                () -> jdbc.sql("""
                select at, actor_kind, actor_id, act, subject from business.security_log
                 where business_id = :business order by at desc, entry_id desc limit :limit
                """)
                        .param("business", business.value())
                        .param("limit", limit)
                        .query(SecurityLog::entry)
                        .list());
    }

    /** What happened to one subject, newest first, without who merely looked at it. */
    public List<Entry> changesOf(BusinessId business, String subject, int limit) {
        return transaction.in(
                business,
                () -> jdbc.sql("""
                select at, actor_kind, actor_id, act, subject from business.security_log
                 where business_id = :business and subject = :subject and act <> 'CUSTOMER_VIEWED'
                 order by at desc, entry_id desc limit :limit
                """)
                        .param("business", business.value())
                        .param("subject", subject)
                        .param("limit", limit)
                        .query(SecurityLog::entry)
                        .list());
    }

    /** What happened to one subject, newest first, also who looked at it. */
    public List<Entry> about(BusinessId business, String subject, int limit) {
        return transaction.in(
                business,
                () -> jdbc.sql("""
                select at, actor_kind, actor_id, act, subject from business.security_log
                 where business_id = :business and subject = :subject
                 order by at desc, entry_id desc limit :limit
                """)
                        .param("business", business.value())
                        .param("subject", subject)
                        .param("limit", limit)
                        .query(SecurityLog::entry)
                        .list());
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        var actor = Actor.valueOf(row.getString("actor_kind"));
        var id = row.getObject("actor_id", UUID.class);
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                actor,
                actor != Actor.STAFF || id == null ? null : new StaffId(id),
                Act.valueOf(row.getString("act")),
                row.getString("subject"));
    }
}

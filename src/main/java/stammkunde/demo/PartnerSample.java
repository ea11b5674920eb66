package stammkunde.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import stammkunde.business.StaffId;
import stammkunde.keys.Secrets;
import stammkunde.partner.ApiKey;
import stammkunde.partner.EventKind;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.partner.Webhooks;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * The workshop's partner: a program with a key that {@code /demo} shows, and a webhook that ends at the demo's own website
 * server. The key follows from the business's id, so that it can be shown again after a restart: in a demo nothing is
 * behind it.
 */
@Component
@ConditionalOnBooleanProperty("stammkunde.demo")
class PartnerSample {

    static final String HOUSE = "werkstatt-keller";
    static final String HOOK = "/webhook";
    private static final int TOLD = 14;
    private static final int FAILED_ONCE = 5;

    private final Partners partners;
    private final Webhooks webhooks;
    private final JdbcTemplate jdbc;

    PartnerSample(Partners partners, Webhooks webhooks, JdbcTemplate jdbc) {
        this.partners = partners;
        this.webhooks = webhooks;
        this.jdbc = jdbc;
    }

    /** Inside the business's transaction. @param receiver where the webhook ends */
    void introduce(Written house, Instant now, String receiver) {
        if (!house.preset().slug().equals(HOUSE)) return;
        var business = house.business();
        var owner = owner(business);
        var partner =
                partners.add(business, "Nordlicht Werkstattsoftware", owner).orElseThrow();
        issueKey(business, partner.value(), now.minus(Duration.ofDays(50)));
        var kinds = EnumSet.of(EventKind.BOOKING_CREATED, EventKind.BOOKING_MOVED, EventKind.BOOKING_CANCELLED);
        var wanted = new Webhooks.Wanted(receiver, kinds, true);
        if (webhooks.add(business, partner, wanted, owner) instanceof Webhooks.Adding.Added added)
            tell(business, added.id().value());
    }

    /** The receiver's port may be another one after each start. */
    void point(BusinessId business, String receiver) {
        for (var hook : webhooks.all(business))
            if (hook.url().startsWith("http://")
                    && hook.url().endsWith(HOOK)
                    && !hook.url().equals(receiver))
                webhooks.change(
                        business,
                        hook.id(),
                        new Webhooks.Wanted(receiver, hook.kinds(), hook.details()),
                        hook.active(),
                        owner(business));
    }

    /** To try with. */
    static String key(BusinessId business) {
        try {
            var secret = MessageDigest.getInstance("SHA-256").digest(("demo key of " + business).getBytes(UTF_8));
            var bytes = ByteBuffer.allocate(16 + secret.length)
                    .putLong(business.value().getMostSignificantBits())
                    .putLong(business.value().getLeastSignificantBits())
                    .put(secret);
            return ApiKey.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private StaffId owner(BusinessId business) {
        return new StaffId(Objects.requireNonNull(jdbc.queryForObject(
                "select staff_id from business.staff where business_id = ? and role = 'OWNER' order by staff_id limit 1",
                UUID.class,
                business.value())));
    }

    private void issueKey(BusinessId business, UUID partner, Instant at) {
        var key = key(business);
        jdbc.update(
                """
                insert into partner.api_key
                       (business_id, key_id, partner_id, secret_hash, hint, scopes, created_at, window_ends)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                business.value(),
                Ids.next(),
                partner,
                Secrets.hash(key),
                key.substring(key.length() - 4),
                Arrays.stream(Scope.values()).map(Scope::name).sorted().toArray(String[]::new),
                moment(at),
                moment(at));
    }

    /** What it was told of the newest bookings; once its server was away for a moment. */
    private void tell(BusinessId business, UUID webhook) {
        var bookings = jdbc.query(
                """
                select appointment_id, created_at from scheduling.appointment
                 where business_id = ? order by created_at desc limit ?
                """,
                (row, _) -> new Booked(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()),
                business.value(),
                TOLD);
        for (var i = bookings.size() - 1; i >= 0; i--) {
            var booked = bookings.get(i);
            var delivery = Ids.next();
            var first = booked.at().plusSeconds(1);
            var last = i == FAILED_ONCE ? first.plusSeconds(16) : first;
            jdbc.update(
                    """
                    insert into partner.delivery
                           (business_id, delivery_id, webhook_id, kind, subject_id, happened_at, state, attempts, due_at, ended_at)
                    values (?, ?, ?, 'BOOKING_CREATED', ?, ?, 'DELIVERED', ?, ?, ?)
                    """,
                    business.value(),
                    delivery,
                    webhook,
                    booked.id(),
                    moment(booked.at()),
                    i == FAILED_ONCE ? 2 : 1,
                    moment(last),
                    moment(last));
            if (i == FAILED_ONCE) attempt(business, delivery, first, 503, 84);
            attempt(business, delivery, last, 204, 31 + i * 3);
        }
    }

    private record Booked(UUID id, Instant at) {}

    private void attempt(BusinessId business, UUID delivery, Instant at, int answered, int took) {
        jdbc.update("""
                insert into partner.attempt (business_id, delivery_id, attempt_id, at, answered, took_millis)
                values (?, ?, ?, ?, ?, ?)
                """, business.value(), delivery, Ids.next(), moment(at), answered, took);
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

package stammkunde.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.partner.Delivery.Attempt;
import stammkunde.partner.Delivery.State;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** The webhooks' outbox. */
@Repository
class DeliveryRepository {

    /** @param vehicle the one that it is about; null: all of the customer's, or it is about something else */
    record News(
            WebhookId webhook,
            EventKind kind,
            UUID subject,
            @Nullable UUID vehicle) {}

    private static final String COLUMNS =
            "d.delivery_id, d.webhook_id, d.kind, d.subject_id, d.vehicle_id, d.happened_at, d.state, d.attempts, d.due_at,"
                    + " d.ended_at";

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, List<WebhookId> webhooks, EventKind kind, UUID subject, Instant now) {
        var news = webhooks.stream()
                .map(webhook -> new News(webhook, kind, subject, null))
                .toList();
        insert(business, news, false, now);
    }

    /** @param bulk happens by the thousands, and waits behind what happens singly */
    void insert(BusinessId business, List<News> news, boolean bulk, Instant now) {
        jdbc.sql("""
                insert into partner.delivery
                       (business_id, delivery_id, webhook_id, kind, subject_id, vehicle_id, happened_at, state, due_at, bulk)
                select :business, delivery_id, webhook_id, kind, subject_id, vehicle_id, :now, 'QUEUED', :now, :bulk
                  from unnest(cast(:ids as uuid[]), cast(:webhooks as uuid[]), cast(:kinds as text[]), cast(:subjects as uuid[]),
                              cast(:vehicles as uuid[]))
                       as l (delivery_id, webhook_id, kind, subject_id, vehicle_id)
                """)
                .param("business", business.value())
                .param("ids", news.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param(
                        "webhooks",
                        news.stream().map(one -> one.webhook().value()).toArray(UUID[]::new))
                .param("kinds", news.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("subjects", news.stream().map(News::subject).toArray(UUID[]::new))
                .param("vehicles", news.stream().map(News::vehicle).toArray(UUID[]::new))
                .param("bulk", bulk)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Businesses after the given one that have deliveries due; needs no business's transaction. */
    List<BusinessId> due(Instant now, @Nullable BusinessId after, int most) {
        return jdbc
                .sql("select * from entrance.businesses_with_due_deliveries(:now, cast(:after as uuid), :most)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(BusinessId::new)
                .toList();
    }

    /** Webhooks of the business for which something is due. */
    List<WebhookId> waiting(BusinessId business, Instant now) {
        return jdbc
                .sql("""
                select webhook_id from partner.webhook w
                 where business_id = :business
                   and exists (select from partner.delivery d
                                where d.business_id = :business and d.webhook_id = w.webhook_id and d.state = 'QUEUED'
                                  and d.due_at <= :now)
                 order by webhook_id
                """)
                .param("business", business.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(WebhookId::new)
                .toList();
    }

    /** For this worker alone: until the lease ends nobody else sees them. Each take counts as an attempt. */
    List<Delivery> take(BusinessId business, WebhookId webhook, Instant now, Instant leased, int most) {
        return jdbc.sql("""
                with due as materialized (
                    select delivery_id from partner.delivery
                     where business_id = :business and webhook_id = :webhook and state = 'QUEUED' and due_at <= :now
                     order by bulk, due_at limit :most for update skip locked)
                update partner.delivery d set due_at = :leased, attempts = d.attempts + 1
                  from due where d.business_id = :business and d.delivery_id = due.delivery_id
                returning\s""" + COLUMNS)
                .param("business", business.value())
                .param("webhook", webhook.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leased", leased.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(DeliveryRepository::delivery)
                .list();
    }

    void note(BusinessId business, DeliveryId delivery, Attempt attempt) {
        jdbc.sql("""
                insert into partner.attempt (business_id, delivery_id, attempt_id, at, answered, took_millis, problem)
                select business_id, delivery_id, :attempt, :at, cast(:answered as int), :took, :problem
                  from partner.delivery where business_id = :business and delivery_id = :delivery
                """)
                .param("business", business.value())
                .param("delivery", delivery.value())
                .param("attempt", Ids.next())
                .param("at", attempt.at().atOffset(ZoneOffset.UTC))
                .param("answered", attempt.answered())
                .param("took", attempt.tookMillis())
                .param("problem", attempt.problem())
                .update();
    }

    /** Also if somebody else has taken it since: it is out. */
    void delivered(BusinessId business, Delivery taken, Instant now) {
        jdbc.sql("""
                update partner.delivery set state = 'DELIVERED', ended_at = :now
                 where business_id = :business and delivery_id = :delivery
                """)
                .param("business", business.value())
                .param("delivery", taken.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param due null: given up. Does nothing when another worker has taken it since. */
    void notDelivered(BusinessId business, Delivery taken, @Nullable Instant due, Instant now) {
        jdbc.sql("""
                update partner.delivery
                   set state = :state, due_at = coalesce(cast(:due as timestamptz), due_at),
                       ended_at = cast(:ended as timestamptz)
                 where business_id = :business and delivery_id = :delivery and state = 'QUEUED' and attempts = :taken
                """)
                .param("business", business.value())
                .param("delivery", taken.id().value())
                .param("taken", taken.attempts())
                .param("state", due == null ? State.FAILED.name() : State.QUEUED.name())
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC))
                .param("ended", due == null ? now.atOffset(ZoneOffset.UTC) : null)
                .update();
    }

    /** @return false if there is none, or it waits for its turn already */
    boolean again(BusinessId business, DeliveryId delivery, Instant now) {
        return jdbc.sql("""
                update partner.delivery set state = 'QUEUED', attempts = 0, due_at = :now, ended_at = null
                 where business_id = :business and delivery_id = :delivery and state <> 'QUEUED'
                """)
                        .param("business", business.value())
                        .param("delivery", delivery.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Delivery> find(BusinessId business, DeliveryId delivery) {
        return jdbc.sql("select " + COLUMNS
                        + " from partner.delivery d where d.business_id = :business and d.delivery_id = :delivery")
                .param("business", business.value())
                .param("delivery", delivery.value())
                .query(DeliveryRepository::delivery)
                .optional();
    }

    /** Newest first. */
    List<Delivery> of(BusinessId business, WebhookId webhook, @Nullable DeliveryId before, int most) {
        return jdbc.sql("select " + COLUMNS + """
                 from partner.delivery d
                 where d.business_id = :business and d.webhook_id = :webhook
                   and d.delivery_id < coalesce(cast(:before as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                 order by d.delivery_id desc limit :most
                """)
                .param("business", business.value())
                .param("webhook", webhook.value())
                .param("before", before == null ? null : before.value())
                .param("most", most)
                .query(DeliveryRepository::delivery)
                .list();
    }

    /** Oldest first. */
    Map<DeliveryId, List<Attempt>> attempts(BusinessId business, Collection<Delivery> wanted) {
        var found = new HashMap<DeliveryId, List<Attempt>>();
        jdbc.sql("""
                select delivery_id, at, answered, took_millis, problem from partner.attempt
                 where business_id = :business and delivery_id = any(:wanted) order by delivery_id, attempt_id
                """)
                .param("business", business.value())
                .param("wanted", wanted.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    var id = new DeliveryId(row.getObject(1, UUID.class));
                    found.computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(new Attempt(
                                    row.getObject(2, OffsetDateTime.class).toInstant(),
                                    row.getObject(3, Integer.class),
                                    row.getInt(4),
                                    row.getString(5)));
                });
        return found;
    }

    int deleteEnded(BusinessId business, Instant before) {
        return jdbc.sql("delete from partner.delivery where business_id = :business and ended_at < :before")
                .param("business", business.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Delivery(
                new DeliveryId(row.getObject("delivery_id", UUID.class)),
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                EventKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getObject("vehicle_id", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}

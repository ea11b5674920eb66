package stammkunde.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.StaffId;
import stammkunde.shared.BusinessId;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CampaignRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            select campaign_id, name, state, channels, audience, service_id, subject, mail_body, sms_body, starts_at, per_hour,
                   opens_minute, closes_minute, second_after_days, link_days, counted_days, to_page, created_at, started_at,
                   finished_at, no_consent, unsubscribed, no_address, bounced, booked
              from campaign.campaign
            """;

    private final JdbcClient jdbc;

    CampaignRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Businesses after the given one with a campaign to look after; needs no business's transaction. */
    List<BusinessId> businesses(Instant now, @Nullable BusinessId after, int most) {
        return jdbc
                .sql("select * from entrance.businesses_with_campaigns(:now, cast(:after as uuid), :most)")
                .param("now", utc(now))
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(BusinessId::new)
                .toList();
    }

    void insert(BusinessId business, Campaign campaign, @Nullable StaffId by) {
        jdbc.sql("""
                insert into campaign.campaign (business_id, campaign_id, name, channels, audience, service_id, subject,
                                               mail_body, sms_body, created_at, created_by)
                values (:business, :id, :name, :channels, cast(:audience as jsonb), :service, :subject, :mail, :sms, :now, :by)
                """)
                .param("business", business.value())
                .param("id", campaign.id().value())
                .param("name", campaign.name())
                .param("channels", campaign.channels().name())
                .param("audience", JSON.writeValueAsString(campaign.audience()))
                .param("service", campaign.words().service(), Types.OTHER)
                .param("subject", campaign.words().subject())
                .param("mail", campaign.words().mail())
                .param("sms", campaign.words().sms())
                .param("now", utc(campaign.createdAt()))
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .update();
    }

    /** Newest first. */
    List<Campaign> all(BusinessId business, int most) {
        return jdbc.sql(SELECT
                        + " where business_id = :business order by created_at desc, campaign_id desc limit :most")
                .param("business", business.value())
                .param("most", most)
                .query(CampaignRepository::campaign)
                .list();
    }

    Optional<Campaign> find(BusinessId business, CampaignId campaign) {
        return one(business, campaign, "");
    }

    /** Whoever wants to change it waits. */
    Optional<Campaign> lock(BusinessId business, CampaignId campaign) {
        return one(business, campaign, " for no key update");
    }

    /** Empty also if another process is at it. */
    Optional<Campaign> lockIfFree(BusinessId business, CampaignId campaign) {
        return one(business, campaign, " for no key update skip locked");
    }

    private Optional<Campaign> one(BusinessId business, CampaignId campaign, String how) {
        return jdbc.sql(SELECT + " where business_id = :business and campaign_id = :campaign" + how)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .query(CampaignRepository::campaign)
                .optional();
    }

    /** Those that a worker moves on. */
    List<CampaignId> running(BusinessId business) {
        return jdbc
                .sql(
                        "select campaign_id from campaign.campaign where business_id = :business and watched_until = 'infinity'"
                                + " and state in ('SCHEDULED', 'SENDING') order by starts_at, campaign_id")
                .param("business", business.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(CampaignId::new)
                .toList();
    }

    /** Those whose results are looked after. */
    List<CampaignId> watched(BusinessId business, Instant now) {
        return jdbc
                .sql("select campaign_id from campaign.campaign where business_id = :business and watched_until > :now"
                        + " order by started_at, campaign_id")
                .param("business", business.value())
                .param("now", utc(now))
                .query(UUID.class)
                .list()
                .stream()
                .map(CampaignId::new)
                .toList();
    }

    /** Only a draft's. */
    boolean save(BusinessId business, Campaign changed) {
        var sending = changed.sending();
        return jdbc.sql("""
                update campaign.campaign
                   set name = :name, channels = :channels, audience = cast(:audience as jsonb), service_id = :service,
                       subject = :subject, mail_body = :mail, sms_body = :sms, per_hour = :rate, opens_minute = :opens,
                       closes_minute = :closes, second_after_days = :second, link_days = :link, counted_days = :counted, to_page = :page
                 where business_id = :business and campaign_id = :campaign and state = 'DRAFT'
                """)
                        .param("business", business.value())
                        .param("campaign", changed.id().value())
                        .param("name", changed.name())
                        .param("channels", changed.channels().name())
                        .param("audience", JSON.writeValueAsString(changed.audience()))
                        .param("service", changed.words().service(), Types.OTHER)
                        .param("subject", changed.words().subject())
                        .param("mail", changed.words().mail())
                        .param("sms", changed.words().sms())
                        .param("rate", sending.perHour(), Types.INTEGER)
                        .param("opens", sending.opensMinute())
                        .param("closes", sending.closesMinute())
                        .param("second", sending.secondAfterDays(), Types.INTEGER)
                        .param("link", sending.linkDays())
                        .param("counted", sending.countedDays())
                        .param("page", sending.toPage(), Types.BOOLEAN)
                        .update()
                == 1;
    }

    boolean delete(BusinessId business, CampaignId campaign) {
        return jdbc.sql("delete from campaign.campaign"
                                + " where business_id = :business and campaign_id = :campaign and state = 'DRAFT'")
                        .param("business", business.value())
                        .param("campaign", campaign.value())
                        .update()
                == 1;
    }

    /** @return false if it may not become that from what it is */
    boolean become(BusinessId business, CampaignId campaign, CampaignState next) {
        return jdbc.sql("""
                update campaign.campaign
                   set state = :next
                 where business_id = :business and campaign_id = :campaign and state = any(:before)
                """)
                        .param("business", business.value())
                        .param("campaign", campaign.value())
                        .param("next", next.name())
                        .param("before", next.before().toArray(String[]::new))
                        .update()
                == 1;
    }

    boolean schedule(BusinessId business, CampaignId campaign, Instant at) {
        return jdbc.sql("""
                update campaign.campaign
                   set state = 'SCHEDULED', starts_at = :at, watched_until = 'infinity'
                 where business_id = :business and campaign_id = :campaign and state = 'DRAFT'
                """)
                        .param("business", business.value())
                        .param("campaign", campaign.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void begun(BusinessId business, CampaignId campaign, Instant now, Reach reach) {
        jdbc.sql("""
                update campaign.campaign
                   set state = 'SENDING', started_at = :now, no_consent = :consent, unsubscribed = :unsubscribed,
                       no_address = :address, bounced = :bounced, booked = :booked
                 where business_id = :business and campaign_id = :campaign
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .param("now", utc(now))
                .param("consent", reach.leftOut(Reason.NO_CONSENT))
                .param("unsubscribed", reach.leftOut(Reason.UNSUBSCRIBED))
                .param("address", reach.leftOut(Reason.NO_ADDRESS))
                .param("bounced", reach.leftOut(Reason.BOUNCED))
                .param("booked", reach.leftOut(Reason.BOOKED))
                .update();
    }

    Optional<Instant> nextBatch(BusinessId business, CampaignId campaign) {
        return jdbc.sql(
                        "select next_batch_at from campaign.campaign where business_id = :business and campaign_id = :campaign"
                                + " and next_batch_at is not null")
                .param("business", business.value())
                .param("campaign", campaign.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void setNextBatch(BusinessId business, CampaignId campaign, Instant at) {
        jdbc.sql(
                        "update campaign.campaign set next_batch_at = :at where business_id = :business and campaign_id = :campaign")
                .param("business", business.value())
                .param("campaign", campaign.value())
                .param("at", utc(at))
                .update();
    }

    /** It is over: its results are looked after for some time still. */
    void ended(BusinessId business, CampaignId campaign, Instant now, Instant watched) {
        jdbc.sql("""
                update campaign.campaign set finished_at = :now, watched_until = :watched
                 where business_id = :business and campaign_id = :campaign
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .param("now", utc(now))
                .param("watched", utc(watched))
                .update();
    }

    private static Campaign campaign(ResultSet row, int index) throws SQLException {
        var out = new EnumMap<Reason, Integer>(Reason.class);
        for (var reason : Reason.values()) {
            var count = row.getInt(reason.name().toLowerCase(java.util.Locale.ROOT));
            if (count > 0) out.put(reason, count);
        }
        return new Campaign(
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("name"),
                CampaignState.valueOf(row.getString("state")),
                Channels.valueOf(row.getString("channels")),
                JSON.readValue(row.getString("audience"), Audience.class),
                new Words(
                        row.getString("subject"),
                        row.getString("mail_body"),
                        row.getString("sms_body"),
                        row.getObject("service_id", UUID.class)),
                new Sending(
                        row.getObject("per_hour", Integer.class),
                        row.getInt("opens_minute"),
                        row.getInt("closes_minute"),
                        row.getObject("second_after_days", Integer.class),
                        row.getInt("link_days"),
                        row.getInt("counted_days"),
                        row.getObject("to_page", Boolean.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "starts_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                out);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

package stammkunde.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

/** What came of the letters: read from where it is known, in sets, and noted with each recipient. */
@Repository
class ResultRepository {

    private final JdbcClient jdbc;

    ResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sent, refused, called off; also what was sent again by hand. */
    void readLetters(BusinessId business, CampaignId campaign, Instant now) {
        jdbc.sql("""
                update campaign.recipient r
                   set state = case l.state when 'SENT' then 'SENT' when 'DEAD' then 'FAILED' else 'LEFT_OUT' end,
                       sent_at = l.sent_at,
                       reason = case l.state when 'SENT' then '' else split_part(l.last_problem, ' ', 1) end,
                       bounced_at = case when l.state = 'DEAD' and l.last_problem ~ '^(bad-address|refused)' then :now end
                  from campaign.letter l
                 where r.business_id = :business and r.campaign_id = :campaign and r.state in ('QUEUED', 'FAILED')
                   and l.business_id = :business and l.about = r.recipient_id and l.state <> 'QUEUED'
                   and (r.state = 'QUEUED' or l.state = 'SENT')
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .param("now", utc(now))
                .update();
        // letters to an address are erased with whoever else had it
        jdbc.sql("""
                update campaign.recipient r set state = 'LEFT_OUT', reason = 'erased'
                 where r.business_id = :business and r.campaign_id = :campaign and r.state = 'QUEUED'
                   and not exists (select from campaign.letter l
                                    where l.business_id = r.business_id and l.about = r.recipient_id)
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .update();
    }

    void readLinks(BusinessId business, CampaignId campaign) {
        jdbc.sql("""
                update campaign.recipient r set opened_at = k.entered_at
                  from campaign.link k
                 where r.business_id = :business and r.campaign_id = :campaign and r.opened_at is null
                   and k.business_id = :business and k.link_id = r.link_id and k.entered_at is not null
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .update();
    }

    /**
     * Booked: any appointment within the days that count, or one made online through the opened link as long as that
     * worked.
     */
    void readBookings(BusinessId business, CampaignId campaign) {
        jdbc.sql("""
                update campaign.recipient r set booked_at = b.at
                  from (select r.recipient_id, min(a.created_at) as at
                          from campaign.recipient r
                          join campaign.campaign c on c.business_id = r.business_id and c.campaign_id = r.campaign_id
                          join campaign.appointment a on a.business_id = r.business_id and a.customer_id = r.customer_id
                         where r.business_id = :business and r.campaign_id = :campaign and r.state = 'SENT'
                           and r.booked_at is null and a.created_at >= r.sent_at
                           and (a.created_at <= r.sent_at + make_interval(days => c.counted_days)
                                or a.source <> 'DESK' and a.created_at >= r.opened_at
                                   and a.created_at <= r.queued_at + make_interval(days => c.link_days))
                         group by r.recipient_id) b
                 where r.business_id = :business and r.recipient_id = b.recipient_id
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .update();
    }

    /** Who came by the link and has set a password since. */
    void readPasswords(BusinessId business, CampaignId campaign) {
        jdbc.sql("""
                update campaign.recipient r set password_at = a.password_at
                  from campaign.account a
                 where r.business_id = :business and r.campaign_id = :campaign and r.password_at is null
                   and r.opened_at is not null
                   and a.business_id = :business and a.customer_id = r.customer_id and a.password_at >= r.opened_at
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .update();
    }

    private static final String FUNNEL = """
            select campaign_id,
                   count(*) filter (where letter_no = 1) as recipients,
                   count(*) filter (where state = 'WAITING') as waiting,
                   count(*) filter (where state = 'QUEUED') as queued,
                   count(*) filter (where state = 'SENT' and letter_no = 1) as sent,
                   count(*) filter (where state = 'SENT' and letter_no = 2) as second,
                   count(distinct coalesce(customer_id, recipient_id)) filter (where opened_at is not null) as opened,
                   count(distinct coalesce(customer_id, recipient_id)) filter (where booked_at is not null) as booked,
                   count(distinct coalesce(customer_id, recipient_id)) filter (where password_at is not null) as passwords,
                   count(distinct coalesce(customer_id, recipient_id))
                       filter (where unsubscribed_at is not null) as unsubscribed,
                   count(*) filter (where bounced_at is not null) as bounced,
                   count(*) filter (where state = 'FAILED' and bounced_at is null) as failed,
                   count(*) filter (where state = 'LEFT_OUT') as left_out
              from campaign.recipient
            """;

    /** People, not letters: who got two counts once, and who was erased counts still. */
    Funnel funnel(BusinessId business, CampaignId campaign) {
        return jdbc.sql(FUNNEL + " where business_id = :business and campaign_id = :campaign group by campaign_id")
                .param("business", business.value())
                .param("campaign", campaign.value())
                .query((row, _) -> funnel(row))
                .optional()
                .orElse(Funnel.NOTHING);
    }

    /** Of those that have begun. */
    Map<CampaignId, Funnel> funnels(BusinessId business) {
        var funnels = new HashMap<CampaignId, Funnel>();
        jdbc.sql(FUNNEL + " where business_id = :business group by campaign_id")
                .param("business", business.value())
                .query(row -> {
                    funnels.put(new CampaignId(row.getObject("campaign_id", UUID.class)), funnel(row));
                });
        return funnels;
    }

    private static Funnel funnel(ResultSet row) throws SQLException {
        return new Funnel(
                row.getInt("recipients"),
                row.getInt("waiting"),
                row.getInt("queued"),
                row.getInt("sent"),
                row.getInt("second"),
                row.getInt("opened"),
                row.getInt("booked"),
                row.getInt("passwords"),
                row.getInt("unsubscribed"),
                row.getInt("bounced"),
                row.getInt("failed"),
                row.getInt("left_out"));
    }

    /** Why recipients were left out after the start, in the words of {@code LetterProblem.Cause} and ours. */
    List<Result.Count> reasons(BusinessId business, CampaignId campaign) {
        return jdbc.sql("""
                select reason, count(*) as people from campaign.recipient
                 where business_id = :business and campaign_id = :campaign and state = 'LEFT_OUT'
                 group by reason order by 2 desc, 1
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .query((row, _) -> new Result.Count(row.getString("reason"), row.getInt("people")))
                .list();
    }

    /** In the order of their ids. @param after null: from the first */
    List<Result> page(BusinessId business, CampaignId campaign, @Nullable UUID after, int most) {
        return jdbc.sql("""
                select r.recipient_id, r.letter_no, r.channel, r.state, r.reason, r.sent_at, r.opened_at, r.booked_at,
                       r.password_at, r.unsubscribed_at, r.bounced_at, d.first_name, d.last_name, d.company_name
                  from campaign.recipient r
                  left join campaign.card d on d.business_id = r.business_id and d.customer_id = r.customer_id
                 where r.business_id = :business and r.campaign_id = :campaign
                   and (cast(:after as uuid) is null or r.recipient_id > cast(:after as uuid))
                 order by r.recipient_id limit :most
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .param("after", after)
                .param("most", most)
                .query(Result::of)
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

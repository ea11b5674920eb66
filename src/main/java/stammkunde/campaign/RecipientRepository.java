package stammkunde.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.CustomerId;
import stammkunde.messaging.Channel;
import stammkunde.shared.BusinessId;

/** The frozen recipients on their way: waiting, queued, sent. */
@Repository
class RecipientRepository {

    /** @param letter 1, or 2 for the second one */
    record Taken(UUID id, int letter, Person person) {}

    /** @param unsubscribe the hash of the token */
    record Queued(UUID id, UUID link, byte[] unsubscribe) {}

    /** A recipient at the moment its letter is to go out. @param customer null: erased */
    record Ready(
            UUID id,
            CampaignId campaign,
            int letter,
            @Nullable CustomerId customer,
            Channel channel,
            String state,
            @Nullable UUID link,
            boolean onFile,
            boolean booked) {}

    private final JdbcClient jdbc;

    RecipientRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next ones that wait, for this transaction alone. @param vehicle conditions on the one to be spoken of */
    List<Taken> take(BusinessId business, CampaignId campaign, AudienceSql sql, Set<Channel> open, int most) {
        return sql.fill(
                        jdbc.sql("""
                                with n as materialized (
                                    select recipient_id, letter_no, customer_id, channel from campaign.recipient
                                     where business_id = :business and campaign_id = :campaign and state = 'WAITING'
                                       and channel = any(:open) and customer_id is not null
                                     order by recipient_id limit :most
                                       for update skip locked)
                                select n.recipient_id, n.letter_no, n.customer_id, n.channel
                                """ + AudienceRepository.FACTS + AudienceRepository.factsOf("n", sql.vehicle())),
                        business)
                .param("campaign", campaign.value())
                .param("open", open.stream().map(Enum::name).toArray(String[]::new))
                .param("most", most)
                .query((row, index) -> new Taken(
                        row.getObject("recipient_id", UUID.class),
                        row.getInt("letter_no"),
                        AudienceRepository.person(row, index)))
                .list();
    }

    void queued(BusinessId business, List<Queued> letters, Instant now) {
        if (letters.isEmpty()) return;
        jdbc.sql("""
                update campaign.recipient r
                   set state = 'QUEUED', queued_at = :now, link_id = n.link_id, unsubscribe_hash = n.hash
                  from unnest(cast(:ids as uuid[]), cast(:links as uuid[]), cast(:hashes as bytea[]))
                       as n (recipient_id, link_id, hash)
                 where r.business_id = :business and r.recipient_id = n.recipient_id
                """)
                .param("business", business.value())
                .param("now", utc(now))
                .param("ids", letters.stream().map(Queued::id).toArray(UUID[]::new))
                .param("links", letters.stream().map(Queued::link).toArray(UUID[]::new))
                .param("hashes", letters.stream().map(Queued::unsubscribe).toArray(byte[][]::new))
                .update();
    }

    void leaveOut(BusinessId business, List<UUID> recipients, String reason) {
        if (recipients.isEmpty()) return;
        jdbc.sql("""
                update campaign.recipient set state = 'LEFT_OUT', reason = :reason
                 where business_id = :business and recipient_id = any(:ids)
                """)
                .param("business", business.value())
                .param("reason", reason)
                .param("ids", recipients.toArray(UUID[]::new))
                .update();
    }

    /** All that wait, when the campaign is cancelled; also those whose card was erased meanwhile. */
    void leaveOutWaiting(BusinessId business, CampaignId campaign, String reason, boolean erasedOnly) {
        jdbc.sql("""
                update campaign.recipient set state = 'LEFT_OUT', reason = :reason
                 where business_id = :business and campaign_id = :campaign and state = 'WAITING'
                   and (not :erased or customer_id is null)
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .param("reason", reason)
                .param("erased", erasedOnly)
                .update();
    }

    /** A second letter to whom the first one reached, who neither booked nor unsubscribed. @return how many */
    int addSecond(BusinessId business, CampaignId campaign, Instant sentBefore) {
        return jdbc.sql("""
                insert into campaign.recipient (business_id, recipient_id, campaign_id, letter_no, customer_id, channel)
                select r.business_id, gen_random_uuid(), r.campaign_id, 2, r.customer_id, r.channel
                  from campaign.recipient r
                 where r.business_id = :business and r.campaign_id = :campaign and r.letter_no = 1 and r.state = 'SENT'
                   and r.sent_at <= :before and r.customer_id is not null
                   and r.booked_at is null and r.unsubscribed_at is null and r.bounced_at is null
                   and not exists (select from campaign.recipient s
                                    where s.business_id = r.business_id and s.campaign_id = r.campaign_id
                                      and s.customer_id = r.customer_id and s.letter_no = 2)
                on conflict do nothing
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .param("before", utc(sentBefore))
                .update();
    }

    /** Whether any letter still waits or is on its way, or a first one was sent so lately that a second may follow. */
    boolean isOpen(BusinessId business, CampaignId campaign, @Nullable Instant secondsAfter) {
        return jdbc.sql("""
                select exists (select from campaign.recipient where business_id = :business and campaign_id = :campaign
                                  and state in ('WAITING', 'QUEUED'))
                    or cast(:after as timestamptz) is not null
                       and exists (select from campaign.recipient where business_id = :business and campaign_id = :campaign
                                      and letter_no = 1 and state = 'SENT' and sent_at > cast(:after as timestamptz))
                """)
                .param("business", business.value())
                .param("campaign", campaign.value())
                .param("after", secondsAfter == null ? null : utc(secondsAfter))
                .query(Boolean.class)
                .single();
    }

    /** Locked: what is decided now holds until the letter has been written. */
    Optional<Ready> ready(BusinessId business, UUID recipient) {
        return jdbc.sql("""
                select r.recipient_id, r.campaign_id, r.letter_no, r.customer_id, r.channel, r.state, r.link_id,
                       exists (select from campaign.card d
                                where d.business_id = r.business_id and d.customer_id = r.customer_id) as on_file,
                       exists (select from campaign.appointment a
                                 join campaign.campaign c
                                   on c.business_id = r.business_id and c.campaign_id = r.campaign_id
                                where a.business_id = r.business_id and a.customer_id = r.customer_id
                                  and a.status <> 'CANCELLED' and a.created_at > c.started_at) as has_booked
                  from campaign.recipient r
                 where r.business_id = :business and r.recipient_id = :recipient
                   for no key update of r
                """)
                .param("business", business.value())
                .param("recipient", recipient)
                .query(RecipientRepository::ready)
                .optional();
    }

    private static Ready ready(ResultSet row, int index) throws SQLException {
        var customer = row.getObject("customer_id", UUID.class);
        return new Ready(
                row.getObject("recipient_id", UUID.class),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getInt("letter_no"),
                customer == null ? null : new CustomerId(customer),
                Channel.valueOf(row.getString("channel")),
                row.getString("state"),
                row.getObject("link_id", UUID.class),
                row.getBoolean("on_file"),
                row.getBoolean("has_booked"));
    }

    /** The yes that holds for this channel; empty: there is none, or a no. */
    Optional<UUID> consent(BusinessId business, CustomerId customer, Channel channel) {
        return jdbc.sql("""
                select consent_id from campaign.consent
                 where business_id = :business and channel = :channel and customer_id = :customer and given
                """)
                .param("business", business.value())
                .param("channel", channel.name())
                .param("customer", customer.value())
                .query(UUID.class)
                .optional();
    }

    void checked(BusinessId business, UUID recipient, UUID consent, Instant now) {
        jdbc.sql("""
                update campaign.recipient set checked_at = :now, consent_id = :consent
                 where business_id = :business and recipient_id = :recipient
                """)
                .param("business", business.value())
                .param("recipient", recipient)
                .param("consent", consent)
                .param("now", utc(now))
                .update();
    }

    record Holder(BusinessId business, UUID recipient) {}

    /** Before any business is known. */
    Optional<Holder> holder(byte[] unsubscribe) {
        return jdbc.sql("select business_id, recipient_id from entrance.campaign_recipient(:hash)")
                .param("hash", unsubscribe)
                .query(RecipientRepository::holder)
                .optional();
    }

    /** All letters that advertised to a number, newest first; before any business is known. */
    List<Holder> texted(String number, int most) {
        return jdbc.sql("select business_id, recipient_id from entrance.campaign_texted(:number, :most)")
                .param("number", number)
                .param("most", most)
                .query(RecipientRepository::holder)
                .list();
    }

    /** Whose letter a Message-ID names; before any business is known. */
    List<Holder> mailed(UUID letter) {
        return jdbc.sql("select business_id, recipient_id from entrance.campaign_mailed(:letter)")
                .param("letter", letter)
                .query(RecipientRepository::holder)
                .list();
    }

    private static Holder holder(ResultSet row, int index) throws SQLException {
        return new Holder(
                new BusinessId(row.getObject("business_id", UUID.class)), row.getObject("recipient_id", UUID.class));
    }

    void bounced(BusinessId business, UUID recipient, Instant now) {
        jdbc.sql("""
                update campaign.recipient set bounced_at = :now, reason = 'returned'
                 where business_id = :business and recipient_id = :recipient and bounced_at is null
                """)
                .param("business", business.value())
                .param("recipient", recipient)
                .param("now", utc(now))
                .update();
    }

    void unsubscribed(BusinessId business, UUID recipient, Instant now) {
        jdbc.sql("""
                update campaign.recipient set unsubscribed_at = coalesce(unsubscribed_at, :now)
                 where business_id = :business and recipient_id = :recipient
                """)
                .param("business", business.value())
                .param("recipient", recipient)
                .param("now", utc(now))
                .update();
    }

    /** All letters to somebody, for their card. */
    List<UUID> of(BusinessId business, CustomerId customer, int most) {
        return jdbc.sql("""
                select recipient_id from campaign.recipient
                 where business_id = :business and customer_id = :customer and queued_at is not null
                 order by queued_at desc limit :most
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("most", most)
                .query((row, _) -> row.getObject("recipient_id", UUID.class))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

package stammkunde.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.campaign.Changing.Changed;
import stammkunde.campaign.Changing.Incomplete;
import stammkunde.campaign.Changing.Missing;
import stammkunde.campaign.Changing.NotNow;
import stammkunde.campaign.Changing.Unknown;
import stammkunde.customer.CustomerId;
import stammkunde.live.Live;
import stammkunde.messaging.AdvertisingTexts;
import stammkunde.messaging.AdvertisingTexts.Checked;
import stammkunde.messaging.Channel;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** A business's campaigns: written as drafts, planned, sent by {@link Dispatch}, paused and cancelled by staff. */
@Service
public class Campaigns {

    /** For pages that are open. */
    public static final String TOPIC = "campaigns";

    private static final int MOST = 200;
    private static final Duration FARTHEST = Duration.ofDays(366);
    /** A moment that was now when the form was filled in. */
    private static final Duration SLACK = Duration.ofMinutes(15);

    private final BusinessTransaction transaction;
    private final CampaignRepository campaigns;
    private final RecipientRepository recipients;
    private final Audiences audiences;
    private final AdvertisingTexts texts;
    private final SecurityLog log;
    private final Live live;
    private final Clock clock;

    Campaigns(
            BusinessTransaction transaction,
            CampaignRepository campaigns,
            RecipientRepository recipients,
            Audiences audiences,
            AdvertisingTexts texts,
            SecurityLog log,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.audiences = audiences;
        this.texts = texts;
        this.log = log;
        this.live = live;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Campaign> all(BusinessId business) {
        return transaction.in(business, () -> campaigns.all(business, MOST));
    }

    public Optional<Campaign> find(BusinessId business, CampaignId campaign) {
        return transaction.in(business, () -> campaigns.find(business, campaign));
    }

    /** A draft with the product's own wording to begin with. @param by null: a program */
    public CampaignId create(BusinessId business, String name, Audience audience, @Nullable StaffId by) {
        var mail = texts.suggestion(business, Channel.EMAIL);
        var words = new Words(
                mail.subject(),
                mail.body(),
                texts.suggestion(business, Channel.SMS).body(),
                null);
        var id = new CampaignId(Ids.next());
        var draft = new Campaign(
                id,
                oneLine(name),
                CampaignState.DRAFT,
                Channels.EMAIL,
                audience,
                words,
                Sending.USUAL,
                clock.instant(),
                null,
                null,
                null,
                Map.of());
        transaction.run(business, () -> campaigns.insert(business, draft, by));
        return id;
    }

    public Changing means(BusinessId business, CampaignId campaign, Channels channels, Audience audience) {
        return edit(business, campaign, was -> copy(was, was.name(), channels, audience, was.words(), was.sending()));
    }

    /** The words may be unfinished; {@link #check} says what is wrong with them, and nothing goes out before it is right. */
    public Changing says(BusinessId business, CampaignId campaign, String name, Words words) {
        return edit(
                business,
                campaign,
                was -> copy(was, oneLine(name), was.channels(), was.audience(), words, was.sending()));
    }

    public Changing goesOut(BusinessId business, CampaignId campaign, Sending sending) {
        return edit(
                business, campaign, was -> copy(was, was.name(), was.channels(), was.audience(), was.words(), sending));
    }

    private Changing edit(BusinessId business, CampaignId campaign, UnaryOperator<Campaign> change) {
        return transaction.in(business, () -> {
            var found = campaigns.lock(business, campaign);
            if (found.isEmpty()) return new Unknown();
            if (!found.get().isDraft()) return new NotNow(found.get().state());
            campaigns.save(business, change.apply(found.get()));
            return new Changed();
        });
    }

    public Checked check(Channel channel, Words words) {
        return texts.check(channel, words.text(channel));
    }

    /** What is missing before it can go out. */
    public List<Missing> missing(BusinessId business, Campaign campaign) {
        var missing = new ArrayList<Missing>();
        if (campaign.channels().uses(Channel.EMAIL)
                && !(check(Channel.EMAIL, campaign.words()) instanceof Checked.Fine)) missing.add(Missing.MAIL);
        if (campaign.channels().uses(Channel.SMS) && !(check(Channel.SMS, campaign.words()) instanceof Checked.Fine))
            missing.add(Missing.SMS);
        if (audiences.reach(business, campaign.channels(), campaign.audience()).recipients() == 0)
            missing.add(Missing.RECIPIENTS);
        return missing;
    }

    /** @param at null: now */
    public Changing schedule(BusinessId business, CampaignId campaign, @Nullable Instant at, StaffId by) {
        var now = clock.instant();
        return transaction.in(business, () -> {
            var found = campaigns.lock(business, campaign);
            if (found.isEmpty()) return new Unknown();
            if (!found.get().isDraft()) return new NotNow(found.get().state());
            var missing = missing(business, found.get());
            if (at != null && (at.isBefore(now.minus(SLACK)) || at.isAfter(now.plus(FARTHEST))))
                missing.add(Missing.MOMENT);
            if (!missing.isEmpty()) return new Incomplete(missing);
            campaigns.schedule(business, campaign, at == null ? now : at);
            noted(business, campaign, Act.CAMPAIGN_STARTED, by);
            return new Changed();
        });
    }

    public Changing pause(BusinessId business, CampaignId campaign, StaffId by) {
        return become(business, campaign, CampaignState.PAUSED, Act.CAMPAIGN_PAUSED, by);
    }

    public Changing resume(BusinessId business, CampaignId campaign, StaffId by) {
        return become(business, campaign, CampaignState.SENDING, Act.CAMPAIGN_STARTED, by);
    }

    /** Back to the desk before it has begun. */
    public Changing unplan(BusinessId business, CampaignId campaign, StaffId by) {
        return become(business, campaign, CampaignState.DRAFT, Act.CAMPAIGN_PAUSED, by);
    }

    /** What has not gone out stays here for good. */
    public Changing cancel(BusinessId business, CampaignId campaign, StaffId by) {
        return become(business, campaign, CampaignState.CANCELLED, Act.CAMPAIGN_CANCELLED, by);
    }

    private Changing become(BusinessId business, CampaignId campaign, CampaignState next, Act act, StaffId by) {
        return transaction.in(business, () -> {
            var found = campaigns.lock(business, campaign);
            if (found.isEmpty()) return new Unknown();
            var was = found.get().state();
            // only a worker begins
            if (next == CampaignState.SENDING && was != CampaignState.PAUSED
                    || !campaigns.become(business, campaign, next)) return new NotNow(was);
            if (next == CampaignState.CANCELLED) {
                recipients.leaveOutWaiting(business, campaign, "cancelled", false);
                var watch = Math.max(
                        found.get().sending().countedDays(),
                        found.get().sending().linkDays());
                campaigns.ended(
                        business, campaign, clock.instant(), clock.instant().plus(Duration.ofDays(watch)));
            }
            noted(business, campaign, act, by);
            return new Changed();
        });
    }

    /** Only a draft. @return false if there is none */
    public boolean remove(BusinessId business, CampaignId campaign) {
        return transaction.in(business, () -> campaigns.delete(business, campaign));
    }

    /** Letters to a customer, newest first, as {@code Letters} knows them: what they are about. */
    public List<UUID> lettersTo(BusinessId business, CustomerId customer, int most) {
        return transaction.in(business, () -> recipients.of(business, customer, most));
    }

    private void noted(BusinessId business, CampaignId campaign, Act act, StaffId by) {
        log.add(business, by, act, campaign.value().toString());
        live.announce(business, TOPIC);
    }

    private static String oneLine(String name) {
        var line = name.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
        if (line.isEmpty()) throw new IllegalArgumentException("a campaign needs a name");
        return line.length() <= Campaign.LONGEST_NAME ? line : line.substring(0, Campaign.LONGEST_NAME);
    }

    private static Campaign copy(
            Campaign was, String name, Channels channels, Audience audience, Words words, Sending sending) {
        return new Campaign(
                was.id(),
                name,
                was.state(),
                channels,
                audience,
                words,
                sending,
                was.createdAt(),
                was.startsAt(),
                was.startedAt(),
                was.finishedAt(),
                was.leftOut());
    }
}

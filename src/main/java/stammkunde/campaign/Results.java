package stammkunde.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;

/** What came of campaigns: who opened their link, who booked, who wants no more. */
@Service
public class Results {

    private static final int MOST = 1_000;

    private final BusinessTransaction transaction;
    private final CampaignRepository campaigns;
    private final ResultRepository results;
    private final RecipientRepository recipients;
    private final Live live;
    private final Clock clock;

    Results(
            BusinessTransaction transaction,
            CampaignRepository campaigns,
            ResultRepository results,
            RecipientRepository recipients,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.campaigns = campaigns;
        this.results = results;
        this.recipients = recipients;
        this.live = live;
        this.clock = clock;
    }

    /** Reads for all campaigns that are looked after what has happened since. */
    public void read(BusinessId business) {
        for (var id : transaction.in(business, () -> campaigns.watched(business, clock.instant())))
            transaction.run(business, () -> {
                var before = results.funnel(business, id);
                results.readLetters(business, id, clock.instant());
                results.readLinks(business, id);
                results.readBookings(business, id);
                results.readPasswords(business, id);
                campaigns.find(business, id).ifPresent(campaign -> addSeconds(business, campaign, clock.instant()));
                if (!results.funnel(business, id).equals(before)) live.announce(business, Campaigns.TOPIC);
            });
    }

    /** Letters have a state: sent, refused, called off. */
    void readLetters(BusinessId business, CampaignId campaign, Instant now) {
        results.readLetters(business, campaign, now);
    }

    /** Second letters, to whom they are due. @return how many */
    int addSeconds(BusinessId business, Campaign campaign, Instant now) {
        var days = campaign.sending().secondAfterDays();
        if (days == null || campaign.state() != CampaignState.SENDING) return 0;
        results.readLinks(business, campaign.id());
        results.readBookings(business, campaign.id());
        return recipients.addSecond(business, campaign.id(), now.minus(Duration.ofDays(days)));
    }

    public Funnel funnel(BusinessId business, CampaignId campaign) {
        return transaction.in(business, () -> results.funnel(business, campaign));
    }

    /** Of all that have begun. */
    public Map<CampaignId, Funnel> funnels(BusinessId business) {
        return transaction.in(business, () -> results.funnels(business));
    }

    /** Why letters were left out after the start, most frequent first. */
    public List<Result.Count> reasons(BusinessId business, CampaignId campaign) {
        return transaction.in(business, () -> results.reasons(business, campaign));
    }

    /** A thousand letters at a time. @param after the last one of the page before; null: from the first */
    public List<Result> page(BusinessId business, CampaignId campaign, @Nullable UUID after) {
        return transaction.in(business, () -> results.page(business, campaign, after, MOST));
    }
}

package stammkunde.campaign;

import java.time.Duration;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.StaffId;
import stammkunde.business.StaffMembers;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.messaging.AdvertisingTexts;
import stammkunde.messaging.AdvertisingTexts.Checked;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.shared.BusinessId;

/**
 * A campaign's words to whoever writes them, with the values of one who would get them; the link opens what everybody may
 * open.
 */
@Service
public class Trials {

    /** An SMS costs money, and anybody's number can be typed. */
    private static final Limit TEXTS = new Limit(10, Duration.ofHours(1));

    private final BusinessTransaction transaction;
    private final CampaignRepository campaigns;
    private final Audiences audiences;
    private final AdvertisingTexts texts;
    private final Outbox outbox;
    private final StaffMembers staff;
    private final Businesses businesses;
    private final Throttle throttle;

    Trials(
            BusinessTransaction transaction,
            CampaignRepository campaigns,
            Audiences audiences,
            AdvertisingTexts texts,
            Outbox outbox,
            StaffMembers staff,
            Businesses businesses,
            Throttle throttle) {
        this.transaction = transaction;
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.texts = texts;
        this.outbox = outbox;
        this.staff = staff;
        this.businesses = businesses;
        this.throttle = throttle;
    }

    /** What became of it. */
    public enum Trial {
        SENT,
        /** The words aren't fit to be sent, or there is no such campaign. */
        UNFIT,
        TOO_MANY
    }

    public Trial mail(BusinessId business, CampaignId campaign, Person like, StaffId to) {
        return transaction.in(business, () -> {
            var member = staff.find(business, to).orElseThrow();
            return send(business, campaign, like, Channel.EMAIL, member.email(), member.name());
        });
    }

    /** @param number in E.164 */
    public Trial sms(BusinessId business, CampaignId campaign, Person like, String number) {
        if (!throttle.tryAcquire("campaign trial", business.value().toString(), TEXTS)) return Trial.TOO_MANY;
        return transaction.in(business, () -> send(business, campaign, like, Channel.SMS, number, ""));
    }

    private Trial send(
            BusinessId business, CampaignId campaign, Person like, Channel channel, String address, String name) {
        var found = campaigns.find(business, campaign);
        if (found.isEmpty()) return Trial.UNFIT;
        var words = found.get().words();
        if (!(texts.check(channel, words.text(channel)) instanceof Checked.Fine)) return Trial.UNFIT;
        var values = audiences.values(business, words, like);
        var locale = businesses.get(business).locale();
        outbox.add(
                business,
                new NewLetter(
                        channel,
                        LetterKind.CAMPAIGN_TEST,
                        campaign.value(),
                        address,
                        name,
                        locale,
                        values,
                        null,
                        null,
                        null));
        return Trial.SENT;
    }
}

package stammkunde.desk.campaigns;

import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.campaign.Audiences;
import stammkunde.campaign.Campaign;
import stammkunde.campaign.CampaignId;
import stammkunde.campaign.Campaigns;
import stammkunde.campaign.Changing;
import stammkunde.campaign.Person;
import stammkunde.customer.CustomerCursor;
import stammkunde.customer.CustomerId;
import stammkunde.desk.Desk;
import stammkunde.desk.campaigns.CampaignHead.Step;
import stammkunde.messaging.Channel;
import stammkunde.shared.Ids;
import stammkunde.web.NotFound;

/** Finds the campaign that an address means, and somebody whom it would reach. */
@Component
class CampaignReader {

    private final Campaigns campaigns;
    private final Audiences audiences;

    CampaignReader(Campaigns campaigns, Audiences audiences) {
        this.campaigns = campaigns;
        this.audiences = audiences;
    }

    Campaign find(Desk desk, String id) {
        return Ids.parse(id)
                .flatMap(uuid -> campaigns.find(desk.business(), new CampaignId(uuid)))
                .orElseThrow(NotFound::new);
    }

    CampaignHead head(Desk desk, String id, Step step) {
        return new CampaignHead(desk, find(desk, id), step, false);
    }

    /** The recipient right after this place in the order of names; where there is none, somebody made up. */
    Person like(Desk desk, Campaign campaign, String after) {
        var cursor = after.isEmpty() ? Optional.<CustomerCursor>empty() : CustomerCursor.parse(after);
        return audiences.page(desk.business(), campaign.channels(), campaign.audience(), cursor, 1).stream()
                .findFirst()
                .orElseGet(() -> madeUp(campaign));
    }

    private static Person madeUp(Campaign campaign) {
        return new Person(
                new CustomerId(campaign.id().value()),
                "",
                campaign.channels().uses(Channel.EMAIL) ? Channel.EMAIL : Channel.SMS,
                "Erika",
                "Lorenzen",
                "",
                "",
                null,
                null,
                "VW",
                "Golf",
                "HL-EL 123",
                null);
    }

    /** The address to go to after a change; nothing of another business's is there. */
    static void require(Changing changing) {
        if (changing instanceof Changing.Unknown) throw new NotFound();
    }
}

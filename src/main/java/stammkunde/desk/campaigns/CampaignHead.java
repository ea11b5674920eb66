package stammkunde.desk.campaigns;

import java.util.List;
import stammkunde.campaign.Campaign;
import stammkunde.campaign.CampaignState;
import stammkunde.desk.Desk;

/** What every page of one campaign shows above. @param fragment only what is below is asked for */
public record CampaignHead(Desk desk, Campaign campaign, Step step, boolean fragment) {

    static final String ALL = "/desk/campaigns";

    /** The pages of one campaign, in the order in which it is made. */
    public enum Step {
        OVERVIEW(""),
        RECIPIENTS("/recipients"),
        MESSAGE("/message"),
        SENDING("/sending");

        private final String path;

        Step(String path) {
            this.path = path;
        }

        public String path() {
            return path;
        }

        public String key() {
            return "campaign.step." + this;
        }
    }

    public String path() {
        return ALL + "/" + campaign.id().value();
    }

    /** Only who may write has steps, and only as long as there is something to write. */
    public List<Step> steps() {
        return campaign.isDraft() && desk.manages() ? List.of(Step.RECIPIENTS, Step.MESSAGE, Step.SENDING) : List.of();
    }

    public String tone() {
        return CampaignLook.tone(campaign.state());
    }

    public String icon() {
        return CampaignLook.icon(campaign.state());
    }

    public String state() {
        return desk.text(CampaignLook.key(campaign.state()));
    }

    /** When it was, is, or will be. */
    public String when() {
        var wording = desk.wording();
        if (campaign.finishedAt() != null)
            return desk.text("campaign.when." + campaign.state(), wording.moment(campaign.finishedAt()));
        if (campaign.startedAt() != null)
            return desk.text("campaign.when.SENDING", wording.moment(campaign.startedAt()));
        if (campaign.startsAt() != null && campaign.state() == CampaignState.SCHEDULED)
            return desk.text("campaign.when.SCHEDULED", wording.moment(campaign.startsAt()));
        return desk.text("campaign.when.DRAFT", wording.moment(campaign.createdAt()));
    }
}

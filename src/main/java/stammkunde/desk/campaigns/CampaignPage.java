package stammkunde.desk.campaigns;

import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/** A page of one campaign. */
public interface CampaignPage extends DeskPage {

    CampaignHead head();

    @Override
    default Desk desk() {
        return head().desk();
    }
}

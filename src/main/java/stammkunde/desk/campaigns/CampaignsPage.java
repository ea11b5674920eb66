package stammkunde.desk.campaigns;

import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/** Everything {@code desk/campaigns/list.jte} prints. */
public record CampaignsPage(Desk desk, List<Row> rows) implements DeskPage {

    /** @param part of a hundred who booked; -1: nothing has gone out yet */
    public record Row(CampaignHead head, String sent, String booked, int part) {}
}

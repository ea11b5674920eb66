package stammkunde.desk.campaigns;

import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/** Everything {@code desk/campaigns/new.jte} prints. */
public record StartPage(Desk desk) implements DeskPage {

    public List<Start> starts() {
        return Start.fitting(desk.settings().kind());
    }
}

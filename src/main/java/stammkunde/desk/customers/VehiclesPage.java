package stammkunde.desk.customers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * @param text    what the list is searched for; empty: nothing
 * @param after   where this page begins; empty: it is the first
 * @param next    where the following page begins; empty on the last one
 * @param removed id of the vehicle that was just removed, which can be taken back; empty: none
 */
public record VehiclesPage(CardHead head, List<VehicleRow> rows, String text, String after, String next, String removed)
        implements CardTabPage {

    /** A fleet needs a search box. */
    public boolean isFleet() {
        return head.vehicles() > 10;
    }

    public String firstHref() {
        return query("");
    }

    public String nextHref() {
        return query(next);
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    @Override
    public String here() {
        return query(after) + "&removed=" + removed;
    }

    private String query(String after) {
        return path() + "/vehicles?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&after=" + after;
    }
}

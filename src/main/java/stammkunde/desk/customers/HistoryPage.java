package stammkunde.desk.customers;

import java.util.List;

/** @param looks who looked, instead of who changed what */
public record HistoryPage(CardHead head, List<HistoryItem> items, boolean looks) implements CardTabPage {

    @Override
    public String here() {
        return head.here() + (looks ? "?show=looks" : "");
    }
}

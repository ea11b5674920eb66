package stammkunde.desk.customers;

import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/** One tab of a card, as {@code desk/customers/frame.jte} surrounds it. */
public interface CardTabPage extends DeskPage {

    CardHead head();

    @Override
    default Desk desk() {
        return head().desk();
    }

    /** What an open card fetches anew: this page, as it was asked for. */
    default String here() {
        return head().here();
    }

    default String path() {
        return head().path();
    }
}

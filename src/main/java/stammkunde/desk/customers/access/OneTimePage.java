package stammkunde.desk.customers.access;

import stammkunde.desk.customers.CardHead;
import stammkunde.desk.customers.CardTabPage;

/** Everything {@code desk/customers/access/one-time.jte} prints. @param password shown once */
public record OneTimePage(AccessPage access, String password) implements CardTabPage {

    @Override
    public CardHead head() {
        return access.head();
    }
}

package stammkunde.desk.customers.access;

import java.util.List;
import stammkunde.desk.customers.CardHead;
import stammkunde.desk.customers.CardTabPage;
import stammkunde.web.Choice;
import stammkunde.web.QrCode;

/** Everything {@code desk/customers/access/link.jte} prints. @param address the link itself */
public record LinkPage(CardHead head, LinkRow row, String address) implements CardTabPage {

    public QrCode picture() {
        return QrCode.of(address);
    }

    public String customer() {
        return head.customer().name();
    }

    public List<Choice> emails() {
        return head.customer().emails().stream()
                .map(email -> new Choice(email, email))
                .toList();
    }
}

package stammkunde.desk.customers.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.desk.customers.CardHead;
import stammkunde.desk.customers.CardTabPage;
import stammkunde.desk.letters.LetterRow;
import stammkunde.messaging.LetterKind;
import stammkunde.web.Choice;

/**
 * @param on     the portal is open to this customer
 * @param code   null: none has been made, or the portal is off
 * @param issued since when and by whom; empty: none
 * @param account its state in words
 * @param links  personal links that are good now
 * @param sent   letters with the code, newest first
 */
public record AccessPage(
        CardHead head,
        boolean on,
        @Nullable ShownCode code,
        String issued,
        List<DeviceRow> devices,
        boolean welcomed,
        List<LetterRow> sent,
        AccountState account,
        List<LinkRow> links)
        implements CardTabPage {

    public String here() {
        return head.here();
    }

    public String customer() {
        return head.customer().name();
    }

    public List<Choice> emails() {
        return head.customer().emails().stream()
                .map(email -> new Choice(email, email))
                .toList();
    }

    static boolean isWelcome(LetterKind kind) {
        return kind == LetterKind.PORTAL_WELCOME;
    }
}

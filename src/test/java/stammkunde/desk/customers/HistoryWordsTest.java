package stammkunde.desk.customers;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import stammkunde.business.SecurityLog.Act;
import stammkunde.customer.Change;
import stammkunde.web.Texts;

class HistoryWordsTest {

    @Test
    void whatever_can_happen_to_a_card_has_words() {
        var texts = Texts.all();
        for (var what : Change.What.values())
            assertThatCode(() -> texts.getMessage("card.change." + what, null, Locale.GERMAN))
                    .doesNotThrowAnyException();
        Arrays.stream(Act.values())
                .filter(act -> act.name().matches("(CUSTOMER|PORTAL)_.*"))
                .forEach(act -> assertThatCode(() -> texts.getMessage("desk.change." + act, null, Locale.GERMAN))
                        .doesNotThrowAnyException());
    }
}

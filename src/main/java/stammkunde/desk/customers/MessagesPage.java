package stammkunde.desk.customers;

import java.util.List;
import stammkunde.desk.letters.LetterRow;

/** @param rows newest first */
public record MessagesPage(CardHead head, List<LetterRow> rows) implements CardTabPage {}

package stammkunde.desk.differences;

import java.util.Arrays;
import java.util.stream.Collectors;
import stammkunde.customer.Contacts;
import stammkunde.customer.Difference;
import stammkunde.customer.Proposed.Field;
import stammkunde.desk.Desk;

/**
 * One difference as it is printed.
 *
 * @param now    empty: the card says nothing
 * @param about  the page of what it was said with, or empty
 * @param seen   goes back with the decision
 * @param choice whether it can stand beside what there is
 * @param single whether a card has only one of these
 */
public record DifferenceRow(
        String path,
        String label,
        String now,
        String proposed,
        String origin,
        String about,
        String seen,
        boolean choice,
        boolean single) {

    static DifferenceRow of(Desk desk, Difference difference) {
        var about = difference.about();
        return new DifferenceRow(
                "/desk/differences/" + difference.id().value(),
                desk.text("desk.difference.field." + difference.field()),
                printed(desk, difference.field(), difference.now(), difference.nowPrinted()),
                printed(desk, difference.field(), difference.proposed(), difference.proposedPrinted()),
                desk.text("desk.difference.source." + difference.source()) + ", "
                        + desk.wording().ago(difference.createdAt()),
                about == null || difference.source() != Difference.Source.APPOINTMENT
                        ? ""
                        : "/desk/appointments/" + about,
                difference.seen(),
                difference.hasChoice(),
                difference.field().isSingle());
    }

    public boolean several() {
        return now.contains(", ");
    }

    private static String printed(Desk desk, Field field, String value, String otherwise) {
        if (field != Field.PHONE || value.isEmpty()) return otherwise;
        var country = desk.settings().country();
        return Arrays.stream(value.split("\n"))
                .map(phone -> Contacts.printed(phone, country))
                .collect(Collectors.joining(", "));
    }
}

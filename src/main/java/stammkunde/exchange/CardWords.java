package stammkunde.exchange;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Phone;
import stammkunde.customer.Proposed;
import stammkunde.exchange.Finding.Outcome;

/** What a card says, part by part, for reports. */
final class CardWords {

    private CardWords() {}

    static String field(Proposed.Field field) {
        return switch (field) {
            case NAME -> "Name";
            case EMAIL -> Field.EMAIL.german();
            case PHONE -> Field.PHONE.german();
            case ADDRESS -> "Adresse";
            case PLATE -> Field.PLATE.german();
        };
    }

    static String of(CustomerData card, Proposed.Field field) {
        return switch (field) {
            case NAME -> words(card.companyName(), card.firstName(), card.lastName());
            case EMAIL -> String.join(", ", card.emails());
            case PHONE -> card.phones().stream().map(Phone::value).collect(joining(", "));
            case ADDRESS -> words(card.street(), card.houseNumber(), card.postcode(), card.city(), card.country());
            case PLATE -> "";
        };
    }

    static List<Finding> changes(long line, String dmsId, CustomerData before, CustomerData after) {
        var changes = new ArrayList<Finding>();
        for (var field : Proposed.Field.values()) {
            var was = of(before, field);
            var is = of(after, field);
            if (!was.equals(is)) changes.add(new Finding(line, Outcome.UPDATED, dmsId, "", field(field), was, is));
        }
        return changes;
    }

    private static String words(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(joining(" "));
    }
}

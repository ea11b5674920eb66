package stammkunde.desk.accounts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stammkunde.account.Newcomer;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.Match;
import stammkunde.customer.MergePlan;
import stammkunde.desk.Desk;
import stammkunde.desk.MatchWords;

/**
 * Somebody who waits, as printed.
 *
 * @param contact how they can be reached
 * @param since   „vor 2 Stunden“
 */
public record NewcomerRow(String id, String name, String contact, String since, List<Suggestion> suggestions) {

    /**
     * A card that may be theirs.
     *
     * @param facts   number and contact, to tell namesakes apart
     * @param reasons why; empty: staff looked for it
     * @param strong  two reasons of three
     * @param seen    what staff decides on, goes back with the decision
     */
    public record Suggestion(String id, String name, String facts, String reasons, boolean strong, String seen) {}

    public String path() {
        return "/desk/accounts/" + id;
    }

    public String card() {
        return "/desk/customers/" + id;
    }

    static NewcomerRow of(Desk desk, Newcomer newcomer, List<Customer> lookedFor) {
        var card = newcomer.card();
        var suggested = newcomer.suggested().stream().map(match -> suggestion(desk, card, match));
        var found = lookedFor.stream()
                .filter(one -> !one.id().equals(card.id()))
                .filter(one -> newcomer.suggested().stream()
                        .noneMatch(match -> match.customer().id().equals(one.id())))
                .map(one -> suggestion(desk, card, one, "", false));
        return new NewcomerRow(
                card.id().value().toString(),
                card.name(),
                contact(desk, card),
                desk.text("desk.accounts.since", desk.wording().ago(newcomer.registeredAt())),
                Stream.concat(found, suggested).toList());
    }

    private static Suggestion suggestion(Desk desk, Customer newcomer, Match match) {
        return suggestion(desk, newcomer, match.customer(), MatchWords.reasons(desk, match), match.strong());
    }

    private static Suggestion suggestion(Desk desk, Customer newcomer, Customer card, String reasons, boolean strong) {
        var number = card.number() == 0 ? "" : desk.text("card.number", Long.toString(card.number()));
        var facts = Stream.of(number, contact(desk, card), card.address())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        var seen = new MergePlan(card, newcomer, Map.of()).seen();
        return new Suggestion(card.id().value().toString(), card.name(), facts, reasons, strong, seen);
    }

    private static String contact(Desk desk, Customer card) {
        var phones = card.phones().stream()
                .map(phone -> Contacts.printed(phone.value(), desk.settings().country()));
        return Stream.concat(card.emails().stream(), phones).limit(3).collect(Collectors.joining(", "));
    }
}

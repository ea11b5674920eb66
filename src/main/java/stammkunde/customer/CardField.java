package stammkunde.customer;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stammkunde.customer.Difference.Way;
import stammkunde.customer.Proposed.Field;

/** The rules by which a card and a proposal are compared and brought together. */
final class CardField {

    private CardField() {}

    /** In the form of {@link Proposed#value}; lists in lines. Empty if the card says nothing, and for vehicles. */
    static String of(CustomerData card, Field field) {
        return switch (field) {
            case PLATE -> "";
            case NAME -> Proposed.lines(card.firstName(), card.lastName()).strip();
            case EMAIL -> String.join("\n", card.emails());
            case PHONE -> card.phones().stream().map(Phone::value).collect(joining("\n"));
            case ADDRESS ->
                card.street().isEmpty()
                                && card.city().isEmpty()
                                && card.postcode().isEmpty()
                        ? ""
                        : Proposed.lines(card.street(), card.houseNumber(), card.postcode(), card.city());
        };
    }

    /**
     * Whether the card says the same. Capitals, accents, blanks and „Str.“ for „Straße“ make no difference, nor do first
     * and last name in each other's place; a part that wasn't filled in contradicts nothing.
     */
    static boolean says(CustomerData card, Proposed said) {
        return switch (said.field()) {
            case NAME -> {
                var parts = Proposed.parts(said.value(), 2);
                var first = fold(parts.get(0));
                var last = fold(parts.get(1));
                var hasFirst = fold(card.firstName());
                var hasLast = fold(card.lastName());
                yield agrees(first, hasFirst) && agrees(last, hasLast)
                        || agrees(first, hasLast) && agrees(last, hasFirst)
                        || fold(first + last).equals(fold(card.companyName()));
            }
            case PLATE -> false;
            case EMAIL -> card.emails().contains(said.value());
            case PHONE -> card.phones().stream().anyMatch(phone -> phone.value().equals(said.value()));
            case ADDRESS -> {
                var wanted = Proposed.parts(said.value(), 4);
                yield agrees(street(wanted.get(0), wanted.get(1)), street(card.street(), card.houseNumber()))
                        && agrees(fold(wanted.get(2)), fold(card.postcode()))
                        && agrees(fold(wanted.get(3)), fold(card.city()));
            }
        };
    }

    private static boolean agrees(String said, String has) {
        return said.isEmpty() || said.equals(has);
    }

    private static String street(String street, String number) {
        return fold(street + number).replaceAll("str(asse)?(?=[0-9]|$)", "str");
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The card with the proposal taken over. @param phone what the number is, where one is proposed */
    static CustomerData with(CustomerData card, Proposed said, Optional<Phone> phone, Way way) {
        var parts = Proposed.parts(said.value(), 4);
        return switch (said.field()) {
            case PLATE -> card;
            case NAME -> card.named(or(parts.get(0), card.firstName()), or(parts.get(1), card.lastName()));
            case EMAIL -> card.reached(taken(card.emails(), Stream.of(said.value()), way), card.phones());
            case PHONE -> card.reached(card.emails(), taken(card.phones(), phone.stream(), way));
            case ADDRESS ->
                card.at(
                        or(parts.get(0), card.street()),
                        parts.get(0).isEmpty() ? card.houseNumber() : parts.get(1),
                        or(parts.get(2), card.postcode()),
                        or(parts.get(3), card.city()));
        };
    }

    private static String or(String said, String has) {
        return said.isEmpty() ? has : said;
    }

    private static <T> List<T> taken(List<T> has, Stream<T> said, Way way) {
        var first = way == Way.INSTEAD ? said.toList() : List.<T>of();
        var rest = way == Way.INSTEAD ? has.stream().skip(1) : Stream.concat(has.stream(), said);
        var all = new ArrayList<>(first);
        rest.filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }
}

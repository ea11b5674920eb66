package stammkunde.customer;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Brings reasons found one by one together: one list per person, most reasons first. */
final class Matches {

    private static final Comparator<Match> LIKELIEST_FIRST = comparing(
                    (Match match) -> match.reasons().size())
            .reversed()
            .thenComparing(match -> match.reasons().iterator().next())
            .thenComparing(match -> match.customer().id().value());

    private Matches() {}

    static List<List<Match>> of(int people, List<MatchRow> rows, Map<CustomerId, Customer> cards) {
        var byPerson = rows.stream().collect(groupingBy(MatchRow::person));
        return IntStream.range(0, people)
                .mapToObj(person -> ofOne(byPerson.getOrDefault(person, List.of()), cards))
                .toList();
    }

    private static List<Match> ofOne(List<MatchRow> rows, Map<CustomerId, Customer> cards) {
        return rows.stream()
                .collect(groupingBy(
                        MatchRow::customer,
                        mapping(MatchRow::reason, toCollection(() -> EnumSet.noneOf(Match.Reason.class)))))
                .entrySet()
                .stream()
                .flatMap(entry ->
                        Stream.ofNullable(cards.get(entry.getKey())).map(card -> new Match(card, entry.getValue())))
                .sorted(LIKELIEST_FIRST)
                .toList();
    }
}

package stammkunde.customer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What merging two cards would do.
 *
 * @param moved how many of what the winner gets, by kind
 */
public record MergePlan(Customer winner, Customer loser, Map<String, Integer> moved) {

    /** What a card has one of, so that somebody must choose. Contacts, tags and notes are put together. */
    public enum Part {
        NAME,
        ADDRESS,
        BRANCH
    }

    /** Goes back with the decision: nobody merges cards that they didn't see like this. */
    public String seen() {
        var both = winner.data() + "|" + winner.filing() + "|" + loser.data() + "|" + loser.filing();
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Where both cards say something, and not the same. */
    public Set<Part> conflicts() {
        return Stream.of(Part.values())
                .filter(part -> switch (part) {
                    case NAME -> !winner.name().equals(loser.name());
                    case ADDRESS ->
                        !winner.address().isEmpty()
                                && !loser.address().isEmpty()
                                && !winner.address().equals(loser.address());
                    case BRANCH -> {
                        var one = winner.filing().branch();
                        var other = loser.filing().branch();
                        yield one != null && other != null && !one.equals(other);
                    }
                })
                .collect(Collectors.toSet());
    }

    /** The winner's card afterwards. @param fromLoser which parts the other one gives */
    CustomerData data(Set<Part> fromLoser) {
        var mine = winner.data();
        var theirs = loser.data();
        var named = fromLoser.contains(Part.NAME) ? theirs : mine;
        var placed = fromLoser.contains(Part.ADDRESS) || winner.address().isEmpty() ? theirs : mine;
        return new CustomerData(
                named.kind(),
                named.firstName(),
                named.lastName(),
                named.companyName().isEmpty() ? other(named, mine, theirs).companyName() : named.companyName(),
                placed.street(),
                placed.houseNumber(),
                placed.postcode(),
                placed.city(),
                placed.country(),
                notes(mine.notes(), theirs.notes()),
                Stream.concat(mine.emails().stream(), theirs.emails().stream()).toList(),
                Stream.concat(mine.phones().stream(), theirs.phones().stream()).toList());
    }

    private static CustomerData other(CustomerData one, CustomerData mine, CustomerData theirs) {
        return one == mine ? theirs : mine;
    }

    private static String notes(String mine, String theirs) {
        if (mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs)) return mine.isEmpty() ? theirs : mine;
        var both = mine + "\n\n" + theirs;
        return both.length() <= CustomerData.LONGEST_NOTES ? both : mine;
    }

    Filing filing(Set<Part> fromLoser) {
        var mine = winner.filing();
        var theirs = loser.filing();
        var branch = mine.branch() == null || fromLoser.contains(Part.BRANCH) && theirs.branch() != null
                ? theirs.branch()
                : mine.branch();
        var tags = Stream.concat(mine.tags().stream(), theirs.tags().stream())
                .distinct()
                .limit(Filing.MOST_TAGS)
                .toList();
        return new Filing(branch, tags);
    }
}

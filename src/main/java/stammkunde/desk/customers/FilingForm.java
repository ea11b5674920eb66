package stammkunde.desk.customers;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.customer.Filing;
import stammkunde.desk.Desk;
import stammkunde.shared.Ids;
import stammkunde.web.Choice;
import stammkunde.web.Problems;

/**
 * How the business sorts a customer, as it is typed.
 *
 * @param branch its id; empty: none in particular
 * @param tags   with commas between them
 */
public record FilingForm(String branch, String tags) {

    public FilingForm {
        branch = Objects.requireNonNullElse(branch, "");
        tags = Objects.requireNonNullElse(tags, "");
    }

    static FilingForm of(Filing filing) {
        return new FilingForm(
                Optional.ofNullable(filing.branch())
                        .map(id -> id.value().toString())
                        .orElse(""),
                String.join(", ", filing.tags()));
    }

    Problems check(Desk desk, Problems problems) {
        var found = problems;
        if (each().size() > Filing.MOST_TAGS) found = found.and("tags", desk.text("card.tags.many", Filing.MOST_TAGS));
        if (each().stream().anyMatch(tag -> tag.length() > Filing.LONGEST_TAG))
            found = found.and("tags", desk.text("card.tags.long", Filing.LONGEST_TAG));
        if (!branch.isEmpty() && id(desk).isEmpty()) found = found.and("branch", desk.text("card.field.wrong"));
        return found;
    }

    Filing filing(Desk desk) {
        return new Filing(id(desk).orElse(null), each());
    }

    static List<Choice> branches(Desk desk) {
        return Stream.concat(
                        Stream.of(new Choice("", desk.text("card.branch.any"))),
                        desk.activeBranches().stream()
                                .map(one -> new Choice(one.id().value().toString(), one.name())))
                .toList();
    }

    private Optional<BranchId> id(Desk desk) {
        return Ids.parse(branch).map(BranchId::new).flatMap(desk::branch).map(Branch::id);
    }

    private List<String> each() {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}

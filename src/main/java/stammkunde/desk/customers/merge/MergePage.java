package stammkunde.desk.customers.merge;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stammkunde.business.BranchId;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.MergePlan;
import stammkunde.customer.MergePlan.Part;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/** What merging would do. @param problem why it was refused; empty: it wasn't */
public record MergePage(Desk desk, MergePlan plan, String problem) implements DeskPage {

    /** One part of the card, as both say it. @param choice whether somebody must choose */
    public record Line(Part part, String label, String mine, String theirs, boolean choice) {}

    public String card() {
        return "/desk/customers/" + plan.winner().id().value();
    }

    public String otherCard() {
        return "/desk/customers/" + plan.loser().id().value();
    }

    public String swapped() {
        return otherCard() + "/merge?with=" + plan.winner().id().value();
    }

    public List<Line> lines() {
        return Arrays.stream(Part.values())
                .map(part -> new Line(
                        part,
                        text("merge.part." + part),
                        said(plan.winner(), part),
                        said(plan.loser(), part),
                        plan.conflicts().contains(part)))
                .filter(line -> !line.mine().isEmpty() || !line.theirs().isEmpty())
                .toList();
    }

    private String said(Customer customer, Part part) {
        return switch (part) {
            case NAME -> customer.name();
            case ADDRESS -> customer.address();
            case BRANCH -> branch(customer.filing().branch());
        };
    }

    private String branch(@org.jspecify.annotations.Nullable BranchId branch) {
        return branch == null ? "" : desk.branch(branch).map(one -> one.name()).orElse("");
    }

    public String contacts() {
        return Stream.of(plan.winner(), plan.loser())
                .flatMap(one -> Stream.concat(
                        one.emails().stream(),
                        one.phones().stream()
                                .map(phone -> Contacts.printed(
                                        phone.value(), desk.settings().country()))))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** „2 Fahrzeuge, 5 Termine“. */
    public String moved() {
        return plan.moved().entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> text("merge.moved." + kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(", "));
    }

    public boolean joinsNotes() {
        return !plan.winner().data().notes().isEmpty()
                && !plan.loser().data().notes().isEmpty();
    }
}

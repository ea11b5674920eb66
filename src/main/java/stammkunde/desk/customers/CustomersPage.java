package stammkunde.desk.customers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import stammkunde.customer.CustomerData.Kind;
import stammkunde.customer.CustomerFilter;
import stammkunde.customer.CustomerFilter.Reach;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.web.Choice;

/**
 * @param count of all that the filter lets through
 * @param tags  all in use
 * @param next  where the following page begins; empty on the last one
 */
public record CustomersPage(
        Desk desk, CustomersFilter filter, List<CustomerRow> rows, long count, String next, List<String> tags)
        implements DeskPage {

    public boolean isSearch() {
        return !filter.q().isEmpty();
    }

    public boolean isWholeFile() {
        return !isSearch() && filter.filter().equals(CustomerFilter.EVERYBODY);
    }

    /** Where customers are asked for vehicles. */
    public boolean isGarage() {
        return CardTab.VEHICLES.suits(desk.settings().kind(), 0);
    }

    public boolean isFirst() {
        return filter.cursor().isEmpty();
    }

    public String kind() {
        return filter.filter().kind().map(Enum::name).orElse("");
    }

    public String reach() {
        return filter.filter().reach().name();
    }

    public List<Choice> kinds() {
        return Stream.concat(
                        Stream.of(new Choice("", text("desk.customers.kind.all"))),
                        Arrays.stream(Kind.values())
                                .map(kind -> new Choice(kind.name(), text("desk.customers.kind." + kind))))
                .toList();
    }

    public String tag() {
        return filter.filter().tag();
    }

    public String branch() {
        return filter.filter().branch().map(id -> id.value().toString()).orElse("");
    }

    public List<Choice> branchChoices() {
        return Stream.concat(
                        Stream.of(new Choice("", text("desk.customers.kind.all"))),
                        desk.activeBranches().stream()
                                .map(one -> new Choice(one.id().value().toString(), one.name())))
                .toList();
    }

    public List<Choice> tagChoices() {
        return Stream.concat(
                        Stream.of(new Choice("", text("desk.customers.kind.all"))),
                        tags.stream().map(tag -> new Choice(tag, tag)))
                .toList();
    }

    public List<Choice> reaches() {
        return Arrays.stream(Reach.values())
                .map(reach -> new Choice(reach.name(), text("desk.customers.reach." + reach)))
                .toList();
    }

    public String counted() {
        return text(isSearch() ? "desk.customers.found" : "desk.customers.count", count);
    }

    /** A new card with what was searched for. */
    public String newHref() {
        return "/desk/customers/new" + (isSearch() ? "?" + guess() : "");
    }

    private String guess() {
        var typed = filter.q();
        if (typed.contains("@")) return "emails=" + encode(typed);
        if (typed.matches("[+0-9()/. -]+")) return "phones=" + encode(typed);
        var space = typed.lastIndexOf(' ');
        return space < 0
                ? "lastName=" + encode(typed)
                : "firstName=" + encode(typed.substring(0, space)) + "&lastName=" + encode(typed.substring(space + 1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

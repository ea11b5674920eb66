package stammkunde.desk.customers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.business.BranchId;
import stammkunde.customer.CustomerCursor;
import stammkunde.customer.CustomerData.Kind;
import stammkunde.customer.CustomerFilter;
import stammkunde.customer.CustomerFilter.Reach;
import stammkunde.shared.Ids;

/** What the address says about which cards to show; whatever it says that isn't known means all. */
public record CustomersFilter(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String reach,
        @Nullable String tag,
        @Nullable String branch,
        @Nullable String after) {

    public CustomersFilter {
        q = q == null ? "" : q;
        kind = kind == null ? "" : kind;
        reach = reach == null ? "" : reach;
        tag = tag == null ? "" : tag;
        branch = branch == null ? "" : branch;
        after = after == null ? "" : after;
    }

    @Override
    public String q() {
        return q == null ? "" : q;
    }

    CustomerFilter filter() {
        return new CustomerFilter(
                Arrays.stream(Kind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst(),
                Arrays.stream(Reach.values())
                        .filter(one -> one.name().equals(reach))
                        .findFirst()
                        .orElse(Reach.ANY),
                tag == null ? "" : tag,
                Ids.parse(branch == null ? "" : branch).map(BranchId::new));
    }

    Optional<CustomerCursor> cursor() {
        return after == null || after.isEmpty() ? Optional.empty() : CustomerCursor.parse(after);
    }

    /** The same in another place of the list. */
    public String query(String next) {
        var filter = filter();
        return "?kind=" + filter.kind().map(Enum::name).orElse("") + "&reach=" + filter.reach() + "&tag="
                + URLEncoder.encode(filter.tag(), StandardCharsets.UTF_8) + "&branch="
                + filter.branch().map(id -> id.value().toString()).orElse("") + "&after=" + next;
    }
}

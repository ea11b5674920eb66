package stammkunde.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.business.BranchId;

/**
 * How the business sorts a customer; the customer doesn't see it.
 *
 * @param branch the one that looks after them; null: none in particular
 * @param tags   in the order of the alphabet
 */
public record Filing(@Nullable BranchId branch, List<String> tags) {

    public static final int MOST_TAGS = 20;
    public static final int LONGEST_TAG = 40;
    public static final Filing NONE = new Filing(null, List.of());

    public Filing {
        tags = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo))
                .toList();
    }
}

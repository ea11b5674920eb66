package stammkunde.desk.letters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterCursor;
import stammkunde.messaging.LetterFilter;
import stammkunde.messaging.LetterState;

/** What the address says about which letters to show; whatever it says that isn't known means all. */
public record LettersQuery(
        @Nullable String state,
        @Nullable String channel,
        @Nullable String q,
        @Nullable String after) {

    LetterFilter filter() {
        return new LetterFilter(
                find(LetterState.values(), state), find(Channel.values(), channel), text().replace("\0", ""));
    }

    Optional<LetterCursor> cursor() {
        return after == null ? Optional.empty() : LetterCursor.parse(after);
    }

    public String text() {
        return q == null ? "" : q.strip();
    }

    public boolean isAll() {
        return filter().equals(LetterFilter.ALL);
    }

    /** The same in another place of the list. */
    String address(String next) {
        var filter = filter();
        return "/desk/letters?state=" + filter.state().map(Enum::name).orElse("")
                + "&channel=" + filter.channel().map(Enum::name).orElse("")
                + "&q=" + URLEncoder.encode(text(), StandardCharsets.UTF_8)
                + "&after=" + next;
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    }
}

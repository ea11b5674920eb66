package stammkunde.desk.planner;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.scheduling.ResourceId;
import stammkunde.shared.Ids;

/**
 * A card was dropped: to {@code start} on the wall clock, from one resource's column into another's. In a week of all
 * resources columns are days, and both are empty.
 */
public record MoveForm(
        @Nullable String start,
        @Nullable String resource,
        @Nullable String from,
        @Nullable String view,
        @Nullable String branch) {

    Optional<Instant> moment(ZoneId zone) {
        if (start == null) return Optional.empty();
        try {
            return Optional.of(LocalDateTime.parse(start).atZone(zone).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The same resources, with the one it was dragged from replaced; empty where columns are days of everybody. */
    Optional<List<ResourceId>> instead(List<ResourceId> current) {
        var source = id(from);
        var target = id(resource);
        if (source.isEmpty() || target.isEmpty()) return Optional.empty();
        var changed = new ArrayList<>(current);
        changed.replaceAll(one -> one.equals(source.get()) ? target.get() : one);
        return Optional.of(changed);
    }

    private static Optional<ResourceId> id(@Nullable String text) {
        return text == null ? Optional.empty() : Ids.parse(text).map(ResourceId::new);
    }
}

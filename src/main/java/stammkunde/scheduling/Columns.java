package stammkunde.scheduling;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stammkunde.shared.Money;

/** How this module's values look in columns. */
final class Columns {

    private Columns() {}

    static OffsetDateTime timestamptz(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime timestamptzOrNull(@Nullable Instant moment) {
        return moment == null ? null : timestamptz(moment);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable Money moneyOrNull(ResultSet row, String column, Currency currency) throws SQLException {
        var cents = row.getLong(column);
        return row.wasNull() ? null : new Money(cents, currency);
    }

    static @Nullable Long centsOrNull(@Nullable Money amount) {
        return amount == null ? null : amount.cents();
    }

    /** To be cast to uuid[]: the driver sends no arrays of UUIDs. */
    static String uuids(Collection<ResourceId> resources) {
        return "{" + joined(resources, ResourceId::value) + "}";
    }

    static <T> String joined(Collection<T> values, Function<T, Object> text) {
        return values.stream().map(value -> text.apply(value).toString()).collect(joining(","));
    }

    static List<ResourceId> resources(Array column) throws SQLException {
        return Arrays.stream((UUID[]) column.getArray()).map(ResourceId::new).toList();
    }
}

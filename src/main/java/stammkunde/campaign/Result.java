package stammkunde.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.messaging.Channel;

/** One letter and what came of it. @param name empty: erased, or the card has become part of another */
public record Result(
        UUID id,
        String name,
        Channel channel,
        int letter,
        String state,
        String reason,
        @Nullable Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant bookedAt,
        @Nullable Instant passwordAt,
        @Nullable Instant unsubscribedAt,
        @Nullable Instant bouncedAt) {

    public record Count(String reason, int people) {}

    static Result of(ResultSet row, int index) throws SQLException {
        var company = row.getString("company_name");
        var person = company == null ? "" : (row.getString("first_name") + " " + row.getString("last_name")).strip();
        return new Result(
                row.getObject("recipient_id", UUID.class),
                !person.isEmpty() || company == null ? person : company,
                Channel.valueOf(row.getString("channel")),
                row.getInt("letter_no"),
                row.getString("state"),
                row.getString("reason"),
                instant(row, "sent_at"),
                instant(row, "opened_at"),
                instant(row, "booked_at"),
                instant(row, "password_at"),
                instant(row, "unsubscribed_at"),
                instant(row, "bounced_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

package stammkunde.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code messaging.letter}. */
final class LetterRows {

    static final String COLUMNS = """
            letter_id, channel, kind, about, to_address, to_name, locale, state, attempts, due_at, last_problem, subject,
            created_at, sent_at, model, calendar, calendar_method
            """;

    private LetterRows() {}

    static Letter letter(ResultSet row, int index) throws SQLException {
        return new Letter(
                new LetterId(row.getObject("letter_id", UUID.class)),
                Channel.valueOf(row.getString("channel")),
                kind(row.getString("kind")),
                row.getObject("about", UUID.class),
                row.getString("to_address"),
                row.getString("to_name"),
                Locale.of(row.getString("locale")),
                LetterState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                LetterProblem.parse(row.getString("last_problem")),
                row.getString("subject"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"),
                row.getString("model").isEmpty());
    }

    static QueuedLetter queued(ResultSet row, int index) throws SQLException {
        var calendar = row.getString("calendar");
        return new QueuedLetter(
                letter(row, index),
                row.getString("model").isEmpty() ? Map.of() : Model.of(row.getString("model")),
                calendar == null
                        ? null
                        : new LetterCalendar(
                                calendar, LetterCalendar.Method.valueOf(row.getString("calendar_method"))));
    }

    private static LetterKind kind(String key) {
        return LetterKind.of(key).orElseThrow(() -> new IllegalStateException("no such kind of letter: " + key));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

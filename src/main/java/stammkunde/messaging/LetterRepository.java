package stammkunde.messaging;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

@Repository
class LetterRepository {

    private final JdbcClient jdbc;

    LetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when a letter under the same once-key exists */
    boolean add(BusinessId business, NewLetter letter, Instant now) {
        var calendar = letter.calendar();
        var due = letter.dueAt() == null ? now : letter.dueAt();
        return jdbc.sql("""
                insert into messaging.letter (business_id, letter_id, channel, kind, about, to_address, to_name, locale,
                       model, calendar, calendar_method, once_key, due_at, created_at)
                values (:business, :letter, :channel, :kind, :about, :address, :name, :locale,
                       :model, :calendar, :method, :once, :due, :now)
                on conflict (business_id, once_key) do nothing
                """)
                        .param("business", business.value())
                        .param("letter", Ids.next())
                        .param("channel", letter.channel().name())
                        .param("kind", letter.kind().key())
                        .param("about", letter.about())
                        .param("address", letter.toAddress())
                        .param("name", letter.toName())
                        .param("locale", letter.locale().getLanguage().equals("en") ? "en" : "de")
                        .param("model", Model.json(letter.model()))
                        .param("calendar", calendar == null ? null : calendar.text())
                        .param(
                                "method",
                                calendar == null ? null : calendar.method().name())
                        .param("once", letter.onceKey())
                        .param("due", due.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

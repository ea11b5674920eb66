package stammkunde.messaging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

@Repository
class LetterRepository {

    private static final String INSERT = """
            insert into messaging.letter (business_id, letter_id, channel, kind, about, to_address, to_name, locale,
                   model, calendar, calendar_method, once_key, due_at, created_at)
            values (:business, :letter, :channel, :kind, :about, :address, :name, :locale,
                   :model, :calendar, :method, :once, :due, :now)
            on conflict (business_id, once_key) do nothing
            """;

    private final JdbcClient jdbc;

    LetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when a letter under the same once-key exists */
    boolean add(BusinessId business, NewLetter letter, Instant now) {
        return jdbc.sql(INSERT).paramSource(row(business, letter, now)).update() == 1;
    }

    /** One statement, however many. */
    void addAll(BusinessId business, List<NewLetter> letters, Instant now) {
        jdbc.sql("""
                insert into messaging.letter (business_id, letter_id, channel, kind, about, to_address, to_name, locale,
                       model, calendar, calendar_method, once_key, due_at, created_at)
                select :business, letter_id, channel, kind, about, to_address, to_name, locale,
                       model, calendar, calendar_method, once_key, due_at, :now
                  from unnest(cast(:ids as uuid[]), cast(:channels as text[]), cast(:kinds as text[]),
                              cast(:abouts as uuid[]), cast(:addresses as text[]), cast(:names as text[]),
                              cast(:locales as text[]), cast(:models as text[]), cast(:calendars as text[]),
                              cast(:methods as text[]), cast(:onces as text[]), cast(:dues as timestamptz[]))
                       as l (letter_id, channel, kind, about, to_address, to_name, locale, model, calendar,
                             calendar_method, once_key, due_at)
                on conflict (business_id, once_key) do nothing
                """)
                .param("business", business.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", letters.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("channels", texts(letters, letter -> letter.channel().name()))
                .param("kinds", texts(letters, letter -> letter.kind().key()))
                .param("abouts", letters.stream().map(NewLetter::about).toArray(UUID[]::new))
                .param("addresses", texts(letters, NewLetter::toAddress))
                .param("names", texts(letters, NewLetter::toName))
                .param("locales", texts(letters, LetterRepository::language))
                .param("models", texts(letters, letter -> Model.json(letter.model())))
                .param(
                        "calendars",
                        texts(
                                letters,
                                letter -> letter.calendar() == null
                                        ? null
                                        : letter.calendar().text()))
                .param(
                        "methods",
                        texts(
                                letters,
                                letter -> letter.calendar() == null
                                        ? null
                                        : letter.calendar().method().name()))
                .param("onces", texts(letters, NewLetter::onceKey))
                .param(
                        "dues",
                        letters.stream()
                                .map(letter -> (letter.dueAt() == null ? now : letter.dueAt()).toString())
                                .toArray(String[]::new))
                .update();
    }

    private static String[] texts(List<NewLetter> letters, Function<NewLetter, @Nullable String> part) {
        return letters.stream().map(part).toArray(String[]::new);
    }

    private static String language(NewLetter letter) {
        return letter.locale().getLanguage().equals("en") ? "en" : "de";
    }

    private static SqlParameterSource row(BusinessId business, NewLetter letter, Instant now) {
        var calendar = letter.calendar();
        var due = letter.dueAt() == null ? now : letter.dueAt();
        return new MapSqlParameterSource()
                .addValue("business", business.value())
                .addValue("letter", Ids.next())
                .addValue("channel", letter.channel().name())
                .addValue("kind", letter.kind().key())
                .addValue("about", letter.about())
                .addValue("address", letter.toAddress())
                .addValue("name", letter.toName())
                .addValue("locale", language(letter))
                .addValue("model", Model.json(letter.model()))
                .addValue("calendar", calendar == null ? null : calendar.text())
                .addValue("method", calendar == null ? null : calendar.method().name())
                .addValue("once", letter.onceKey())
                .addValue("due", due.atOffset(ZoneOffset.UTC))
                .addValue("now", now.atOffset(ZoneOffset.UTC));
    }

    Optional<QueuedLetter> find(BusinessId business, LetterId letter) {
        return jdbc.sql("select " + LetterRows.COLUMNS + """
                  from messaging.letter
                 where business_id = :business and letter_id = :letter
                """)
                .param("business", business.value())
                .param("letter", letter.value())
                .query(LetterRows::queued)
                .optional();
    }

    List<Letter> about(BusinessId business, UUID about) {
        return jdbc.sql("select " + LetterRows.COLUMNS + """
                  from messaging.letter
                 where business_id = :business and about = :about
                 order by created_at desc, letter_id desc
                """)
                .param("business", business.value())
                .param("about", about)
                .query(LetterRows::letter)
                .list();
    }

    /** Newest first. */
    List<Letter> about(BusinessId business, Collection<UUID> about, int most) {
        return jdbc.sql("select " + LetterRows.COLUMNS + """
                  from messaging.letter
                 where business_id = :business and about = any(:about)
                 order by created_at desc, letter_id desc
                 limit :most
                """)
                .param("business", business.value())
                .param("about", about.toArray(UUID[]::new))
                .param("most", most)
                .query(LetterRows::letter)
                .list();
    }

    /** Newest first. */
    List<Letter> list(BusinessId business, LetterFilter filter, Optional<LetterCursor> after, int most) {
        var like = "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql("select " + LetterRows.COLUMNS + """
                  from messaging.letter
                 where business_id = :business
                   and (cast(:state as text) is null or state = :state)
                   and (cast(:channel as text) is null or channel = :channel)
                   and (:like = '%%' or to_address ilike :like or to_name ilike :like or subject ilike :like)
                   and (cast(:at as timestamptz) is null or (created_at, letter_id) < (:at, cast(:letter as uuid)))
                 order by created_at desc, letter_id desc
                 limit :most
                """)
                .param("business", business.value())
                .param("state", filter.state().map(Enum::name).orElse(null))
                .param("channel", filter.channel().map(Enum::name).orElse(null))
                .param("like", like)
                .param(
                        "at",
                        after.map(cursor -> cursor.createdAt().atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("letter", after.map(LetterCursor::letter).orElse(null))
                .param("most", most)
                .query(LetterRows::letter)
                .list();
    }

    int count(BusinessId business, LetterState state) {
        return jdbc.sql("select count(*) from messaging.letter where business_id = :business and state = :state")
                .param("business", business.value())
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    /** Not one that a worker may be sending at this moment: those have no problem yet. */
    boolean retry(BusinessId business, LetterId letter, Instant now) {
        return jdbc.sql("""
                update messaging.letter
                   set state = 'QUEUED', attempts = 0, due_at = :now, last_problem = ''
                 where business_id = :business and letter_id = :letter and model <> ''
                   and (state in ('DEAD', 'CALLED_OFF') or (state = 'QUEUED' and last_problem <> ''))
                """)
                        .param("business", business.value())
                        .param("letter", letter.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean callOff(BusinessId business, LetterId letter) {
        return jdbc.sql("""
                update messaging.letter set state = 'CALLED_OFF'
                 where business_id = :business and letter_id = :letter and state = 'QUEUED'
                """)
                        .param("business", business.value())
                        .param("letter", letter.value())
                        .update()
                == 1;
    }

    int callOff(BusinessId business, UUID about, Set<LetterKind> kinds) {
        return jdbc.sql("""
                update messaging.letter set state = 'CALLED_OFF'
                 where business_id = :business and about = :about and state = 'QUEUED' and kind in (:kinds)
                """)
                .param("business", business.value())
                .param("about", about)
                .param("kinds", kinds.stream().map(LetterKind::key).toList())
                .update();
    }

    /** Deletes the contents of letters that are done with; that they existed stays known. */
    int forget(BusinessId business, Instant before) {
        return jdbc.sql("""
                update messaging.letter
                   set model = '', calendar = null, calendar_method = null, to_name = '', last_problem = ''
                 where business_id = :business and state <> 'QUEUED' and model <> ''
                   and coalesce(sent_at, created_at) < :before
                """)
                .param("business", business.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    void deleteAbout(BusinessId business, Collection<UUID> abouts) {
        jdbc.sql("delete from messaging.letter where business_id = :business and about = any(:abouts)")
                .param("business", business.value())
                .param("abouts", abouts.toArray(UUID[]::new))
                .update();
    }
}

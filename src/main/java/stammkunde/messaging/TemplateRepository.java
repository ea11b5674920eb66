package stammkunde.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class TemplateRepository {

    private final JdbcClient jdbc;

    TemplateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String kind, String channel, String locale, TemplateText text) {}

    /** Those of kinds that exist no more are left out. */
    Map<TemplateName, TemplateText> all(BusinessId business) {
        var own = new HashMap<TemplateName, TemplateText>();
        jdbc.sql("""
                select kind, channel, locale, subject, body
                  from messaging.template
                 where business_id = :business
                """)
                .param("business", business.value())
                .query((row, _) ->
                        new Row(row.getString("kind"), row.getString("channel"), row.getString("locale"), text(row)))
                .list()
                .forEach(row -> LetterKind.of(row.kind)
                        .ifPresent(kind -> own.put(
                                new TemplateName(kind, Channel.valueOf(row.channel), Locale.of(row.locale)),
                                row.text)));
        return own;
    }

    Optional<TemplateText> find(BusinessId business, TemplateName name) {
        return jdbc.sql("""
                select subject, body
                  from messaging.template
                 where business_id = :business and kind = :kind and channel = :channel and locale = :locale
                """)
                .param("business", business.value())
                .param("kind", name.kind().key())
                .param("channel", name.channel().name())
                .param("locale", name.locale().getLanguage())
                .query((row, _) -> text(row))
                .optional();
    }

    void save(BusinessId business, TemplateName name, TemplateText text, Instant now) {
        jdbc.sql("""
                insert into messaging.template (business_id, kind, channel, locale, subject, body, updated_at)
                values (:business, :kind, :channel, :locale, :subject, :body, :now)
                on conflict (business_id, kind, channel, locale) do update
                   set subject = excluded.subject, body = excluded.body, updated_at = excluded.updated_at
                """)
                .param("business", business.value())
                .param("kind", name.kind().key())
                .param("channel", name.channel().name())
                .param("locale", name.locale().getLanguage())
                .param("subject", text.subject())
                .param("body", text.body())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(BusinessId business, TemplateName name) {
        jdbc.sql("""
                delete from messaging.template
                 where business_id = :business and kind = :kind and channel = :channel and locale = :locale
                """)
                .param("business", business.value())
                .param("kind", name.kind().key())
                .param("channel", name.channel().name())
                .param("locale", name.locale().getLanguage())
                .update();
    }

    private static TemplateText text(ResultSet row) throws SQLException {
        return new TemplateText(row.getString("subject"), row.getString("body"));
    }
}

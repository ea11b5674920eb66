package stammkunde.messaging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class TemplateRepository {

    private final JdbcClient jdbc;

    TemplateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(TemplateName name, TemplateText text) {}

    Map<TemplateName, TemplateText> all(BusinessId business) {
        return jdbc
                .sql("""
                select kind, channel, locale, subject, body
                  from messaging.template
                 where business_id = :business
                """)
                .param("business", business.value())
                .query((row, _) -> LetterKind.of(row.getString("kind"))
                        .map(kind -> new Row(
                                new TemplateName(
                                        kind,
                                        Channel.valueOf(row.getString("channel")),
                                        Locale.of(row.getString("locale"))),
                                new TemplateText(row.getString("subject"), row.getString("body")))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Row::name, Row::text));
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
                .query((row, _) -> new TemplateText(row.getString("subject"), row.getString("body")))
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
}

package stammkunde.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.LegalText.Kind;
import stammkunde.shared.BusinessId;

@Repository
class LegalTextRepository {

    private static final String COLUMNS = """
            select legal_text_id, kind, locale, version, valid_from, body, sha256
              from business.legal_text
             where business_id = :business
            """;

    private final JdbcClient jdbc;

    LegalTextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LegalText> current(BusinessId business, Kind kind, Locale locale) {
        return jdbc.sql(COLUMNS + """
                   and kind = :kind
                 order by locale = :locale desc, locale = 'de' desc, version desc limit 1
                """)
                .param("business", business.value())
                .param("kind", kind.name())
                .param("locale", locale.getLanguage())
                .query(LegalTextRepository::text)
                .optional();
    }

    LegalTexts.InForce inForce(BusinessId business) {
        var ids = new EnumMap<Kind, Map<String, UUID>>(Kind.class);
        jdbc.sql("""
                select distinct on (kind, locale) kind, locale, legal_text_id
                  from business.legal_text
                 where business_id = :business
                 order by kind, locale, version desc
                """).param("business", business.value()).query(row -> {
            ids.computeIfAbsent(Kind.valueOf(row.getString("kind")), _ -> new TreeMap<>())
                    .put(row.getString("locale"), row.getObject("legal_text_id", UUID.class));
        });
        return new LegalTexts.InForce(ids);
    }

    List<LegalText> history(BusinessId business, Kind kind, Locale locale) {
        return jdbc.sql(COLUMNS + " and kind = :kind and locale = :locale order by version desc")
                .param("business", business.value())
                .param("kind", kind.name())
                .param("locale", locale.getLanguage())
                .query(LegalTextRepository::text)
                .list();
    }

    Optional<LegalText> find(BusinessId business, UUID id) {
        return jdbc.sql(COLUMNS + " and legal_text_id = :id")
                .param("business", business.value())
                .param("id", id)
                .query(LegalTextRepository::text)
                .optional();
    }

    /** @return false if there is such a version already */
    boolean insert(BusinessId business, LegalText text) {
        return jdbc.sql("""
                insert into business.legal_text (business_id, legal_text_id, kind, locale, version, valid_from, body, sha256)
                values (:business, :id, :kind, :locale, :version, :from, :body, :sha256)
                on conflict (business_id, kind, locale, version) do nothing
                """)
                        .param("business", business.value())
                        .param("id", text.id())
                        .param("kind", text.kind().name())
                        .param("locale", text.locale().getLanguage())
                        .param("version", text.version())
                        .param("from", text.validFrom().atOffset(ZoneOffset.UTC))
                        .param("body", text.body())
                        .param("sha256", text.sha256())
                        .update()
                == 1;
    }

    private static LegalText text(ResultSet row, int index) throws SQLException {
        return new LegalText(
                row.getObject("legal_text_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Locale.of(row.getString("locale")),
                row.getInt("version"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getString("body"),
                row.getString("sha256"));
    }
}

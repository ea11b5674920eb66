package stammkunde.business;

import static java.util.Map.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.Appearance;
import stammkunde.shared.BusinessId;

@Repository
class BusinessRepository {

    private final JdbcClient jdbc;

    BusinessRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Business> find(BusinessId business) {
        return jdbc.sql("""
                select business_id, slug, name, tagline, kind, country, locale, formal, currency, accent, radius,
                       logo is not null as has_logo, reply_to, copy_to, neutral_calendar, require_second_factor,
                       coalesce((select name from business.host h where h.business_id = b.business_id and h.main), '')
                           as host,
                       scheme, font, fill, on_fill
                  from business.business b
                 where business_id = :business
                """)
                .param("business", business.value())
                .query(BusinessRepository::business)
                .optional();
    }

    Optional<Logo> logo(BusinessId business) {
        return jdbc.sql(
                        "select logo, logo_type from business.business where business_id = :business and logo is not null")
                .param("business", business.value())
                .query((row, index) -> new Logo(row.getBytes("logo"), row.getString("logo_type")))
                .optional();
    }

    /** @return false if the slug is taken */
    boolean insert(Business business, Instant now) {
        return jdbc.sql("""
                insert into business.business (business_id, slug, name, tagline, kind, country, locale, formal, currency,
                                               accent, radius, reply_to, copy_to, neutral_calendar,
                                               require_second_factor, scheme, font, fill, on_fill, created_at)
                values (:business, :slug, :name, :tagline, :kind, :country, :locale, :formal, :currency, :accent, :radius,
                        :replyTo, :copyTo, :neutral, :factor, :scheme, :font, :fill, :onFill, :now)
                on conflict (slug) do nothing
                """)
                        .params(values(business))
                        .param("country", business.country().name())
                        .param("currency", business.currency().getCurrencyCode())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void lock(BusinessId business) {
        jdbc.sql("select 1 from business.business where business_id = :business for update")
                .param("business", business.value())
                .query(Integer.class)
                .single();
    }

    void update(BusinessId business, Business changed) {
        jdbc.sql("""
                update business.business
                   set slug = :slug, name = :name, tagline = :tagline, kind = :kind, locale = :locale, formal = :formal,
                       accent = :accent, radius = :radius, reply_to = :replyTo, copy_to = :copyTo,
                       neutral_calendar = :neutral, require_second_factor = :factor, scheme = :scheme, font = :font,
                       fill = :fill, on_fill = :onFill
                 where business_id = :business
                """)
                .params(values(changed))
                .param("business", business.value())
                .update();
    }

    boolean portalCareful(BusinessId business) {
        return jdbc.sql("select portal_careful from business.business where business_id = :business")
                .param("business", business.value())
                .query(Boolean.class)
                .single();
    }

    void setPortalCareful(BusinessId business, boolean careful) {
        jdbc.sql("update business.business set portal_careful = :careful where business_id = :business")
                .param("business", business.value())
                .param("careful", careful)
                .update();
    }

    void setLogo(BusinessId business, @Nullable Logo logo) {
        jdbc.sql("update business.business set logo = :logo, logo_type = :type where business_id = :business")
                .param("business", business.value())
                .param("logo", logo == null ? null : logo.bytes(), Types.BINARY)
                .param("type", logo == null ? null : logo.type(), Types.VARCHAR)
                .update();
    }

    private static Map<String, Object> values(Business business) {
        return Map.ofEntries(
                entry("business", business.id().value()),
                entry("slug", business.slug()),
                entry("name", business.name()),
                entry("tagline", business.tagline()),
                entry("kind", business.kind().name()),
                entry("locale", business.locale().getLanguage()),
                entry("formal", business.formal()),
                entry("accent", business.accent()),
                entry("radius", business.radius()),
                entry("replyTo", business.replyTo()),
                entry("copyTo", business.copyTo()),
                entry("neutral", business.neutralCalendar()),
                entry("factor", business.requireSecondFactor()),
                entry("scheme", business.appearance().scheme().name()),
                entry("font", business.appearance().font().name()),
                entry("fill", business.appearance().fill()),
                entry("onFill", business.appearance().onFill()));
    }

    private static Business business(ResultSet row, int index) throws SQLException {
        return new Business(
                new BusinessId(row.getObject("business_id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("tagline"),
                Business.Kind.valueOf(row.getString("kind")),
                Business.Country.valueOf(row.getString("country")),
                Locale.of(row.getString("locale")),
                row.getBoolean("formal"),
                Currency.getInstance(row.getString("currency")),
                row.getString("accent"),
                row.getInt("radius"),
                row.getBoolean("has_logo"),
                row.getString("reply_to"),
                row.getString("copy_to"),
                row.getBoolean("neutral_calendar"),
                row.getBoolean("require_second_factor"),
                row.getString("host"),
                new Appearance(
                        Appearance.Scheme.valueOf(row.getString("scheme")),
                        Appearance.Font.valueOf(row.getString("font")),
                        row.getString("fill"),
                        row.getString("on_fill")));
    }
}

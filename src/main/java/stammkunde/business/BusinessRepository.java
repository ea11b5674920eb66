package stammkunde.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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
                       logo is not null as has_logo, reply_to, copy_to, neutral_calendar, require_second_factor
                  from business.business
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
                row.getBoolean("require_second_factor"));
    }
}

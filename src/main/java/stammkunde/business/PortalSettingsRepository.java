package stammkunde.business;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

/** A business without a row keeps what is usual. */
@Repository
class PortalSettingsRepository {

    private final JdbcClient jdbc;

    PortalSettingsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean welcomesByItself(BusinessId business) {
        return jdbc.sql("select welcome_by_itself from business.portal_setting where business_id = :business")
                .param("business", business.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void save(BusinessId business, boolean welcomesByItself) {
        jdbc.sql("""
                insert into business.portal_setting (business_id, welcome_by_itself) values (:business, :does)
                on conflict (business_id) do update set welcome_by_itself = excluded.welcome_by_itself
                """)
                .param("business", business.value())
                .param("does", welcomesByItself)
                .update();
    }
}

package stammkunde.business;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

/** A business without a row keeps what is usual. */
@Repository
class PortalSettingsRepository {

    private static final Duration USUAL_STAY = Duration.ofDays(30);

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

    Duration stay(BusinessId business) {
        return jdbc.sql("select stay_hours from business.portal_setting where business_id = :business")
                .param("business", business.value())
                .query(Integer.class)
                .optional()
                .map(Duration::ofHours)
                .orElse(USUAL_STAY);
    }

    void setStay(BusinessId business, Duration stay) {
        jdbc.sql("""
                insert into business.portal_setting (business_id, stay_hours) values (:business, :hours)
                on conflict (business_id) do update set stay_hours = excluded.stay_hours
                """)
                .param("business", business.value())
                .param("hours", Math.toIntExact(stay.toHours()))
                .update();
    }

    boolean activatesApp(BusinessId business) {
        return jdbc.sql("select app_activation from business.portal_setting where business_id = :business")
                .param("business", business.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void setActivatesApp(BusinessId business, boolean does) {
        jdbc.sql("""
                insert into business.portal_setting (business_id, app_activation) values (:business, :does)
                on conflict (business_id) do update set app_activation = excluded.app_activation
                """).param("business", business.value()).param("does", does).update();
    }

    String updatesTo(BusinessId business) {
        return jdbc.sql("select updates_to from business.portal_setting where business_id = :business")
                .param("business", business.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    void setUpdatesTo(BusinessId business, String address) {
        jdbc.sql("""
                insert into business.portal_setting (business_id, updates_to) values (:business, :address)
                on conflict (business_id) do update set updates_to = excluded.updates_to
                """)
                .param("business", business.value())
                .param("address", address)
                .update();
    }

    /** @param branch null: none in particular */
    String updatesTo(BusinessId business, @Nullable BranchId branch) {
        return jdbc.sql("""
                select coalesce(
                    (select updates_to from business.branch_updates
                      where business_id = :business and branch_id = cast(:branch as uuid)),
                    (select updates_to from business.portal_setting where business_id = :business), '')
                """)
                .param("business", business.value())
                .param("branch", branch == null ? null : branch.value())
                .query(String.class)
                .single();
    }

    Map<BranchId, String> updatesByBranch(BusinessId business) {
        var found = new HashMap<BranchId, String>();
        jdbc.sql("select branch_id, updates_to from business.branch_updates where business_id = :business")
                .param("business", business.value())
                .query(row -> {
                    found.put(new BranchId(row.getObject("branch_id", UUID.class)), row.getString("updates_to"));
                });
        return found;
    }

    void setUpdatesTo(BusinessId business, BranchId branch, String address) {
        if (address.isEmpty())
            jdbc.sql("delete from business.branch_updates where business_id = :business and branch_id = :branch")
                    .param("business", business.value())
                    .param("branch", branch.value())
                    .update();
        else
            jdbc.sql("""
                    insert into business.branch_updates (business_id, branch_id, updates_to)
                    values (:business, :branch, :address)
                    on conflict (business_id, branch_id) do update set updates_to = excluded.updates_to
                    """)
                    .param("business", business.value())
                    .param("branch", branch.value())
                    .param("address", address)
                    .update();
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

package stammkunde.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class StaffRepository {

    /** Of one who may sign in. */
    record Credentials(StaffMember member, @Nullable String passwordHash, String businessName) {}

    private static final String COLUMNS = """
            select f.staff_id, f.name, f.email, f.role, f.active, f.password_hash is not null as has_password,
                   f.totp_secret is not null as has_factor
            """;

    private final JdbcClient jdbc;

    StaffRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StaffMember> all(BusinessId business) {
        return jdbc.sql(COLUMNS + """
                  from business.staff f
                 where f.business_id = :business
                 order by f.active desc, f.name, f.staff_id
                """)
                .param("business", business.value())
                .query(StaffRepository::member)
                .list();
    }

    Optional<StaffMember> find(BusinessId business, StaffId staff) {
        return jdbc.sql(COLUMNS + "from business.staff f where f.business_id = :business and f.staff_id = :staff")
                .param("business", business.value())
                .param("staff", staff.value())
                .query(StaffRepository::member)
                .optional();
    }

    Optional<Credentials> credentials(BusinessId business, StaffId staff) {
        return jdbc.sql(COLUMNS + """
                     , f.password_hash, b.name as business_name
                  from business.staff f
                  join business.business b on b.business_id = f.business_id
                 where f.business_id = :business and f.staff_id = :staff
                """)
                .param("business", business.value())
                .param("staff", staff.value())
                .query((row, index) -> new Credentials(
                        member(row, index), row.getString("password_hash"), row.getString("business_name")))
                .optional();
    }

    /** @return false if the e-mail is taken, also by somebody inactive */
    boolean insert(BusinessId business, StaffId staff, String name, String email, Role role, Instant now) {
        return jdbc.sql("""
                insert into business.staff (business_id, staff_id, name, email, role, created_at)
                values (:business, :staff, :name, :email, :role, :now)
                on conflict (business_id, email) do nothing
                """)
                        .param("business", business.value())
                        .param("staff", staff.value())
                        .param("name", name)
                        .param("email", email)
                        .param("role", role.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void setPassword(BusinessId business, StaffId staff, String hash) {
        jdbc.sql("update business.staff set password_hash = :hash where business_id = :business and staff_id = :staff")
                .param("business", business.value())
                .param("staff", staff.value())
                .param("hash", hash)
                .update();
    }

    void rename(BusinessId business, StaffId staff, String name) {
        jdbc.sql("update business.staff set name = :name where business_id = :business and staff_id = :staff")
                .param("business", business.value())
                .param("staff", staff.value())
                .param("name", name)
                .update();
    }

    /** In a fixed order, so that two who change owners at once wait for each other. */
    List<StaffId> lockActiveOwners(BusinessId business) {
        return jdbc.sql("""
                select staff_id from business.staff
                 where business_id = :business and role = 'OWNER' and active order by staff_id for update
                """)
                .param("business", business.value())
                .query((row, index) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    void change(BusinessId business, StaffId staff, Role role, boolean active) {
        jdbc.sql("""
                update business.staff set role = :role, active = :active
                 where business_id = :business and staff_id = :staff
                """)
                .param("business", business.value())
                .param("staff", staff.value())
                .param("role", role.name())
                .param("active", active)
                .update();
    }

    private static StaffMember member(ResultSet row, int index) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"),
                row.getBoolean("has_password"),
                row.getBoolean("has_factor"));
    }
}

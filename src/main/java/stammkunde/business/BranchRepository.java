package stammkunde.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class BranchRepository {

    private final JdbcClient jdbc;

    BranchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Branch> all(BusinessId business) {
        return jdbc.sql("""
                select branch_id, name, street, house_number, postcode, city, subdivision, zone, email, phone,
                       directions, closed_on_holidays, active
                  from business.branch
                 where business_id = :business
                 order by active desc, position, name, branch_id
                """)
                .param("business", business.value())
                .query(BranchRepository::branch)
                .list();
    }

    void save(BusinessId business, Branch branch) {
        jdbc.sql("""
                insert into business.branch (business_id, branch_id, name, street, house_number, postcode, city, subdivision,
                                             zone, email, phone, directions, closed_on_holidays, active, position)
                values (:business, :branch, :name, :street, :house, :postcode, :city, :subdivision, :zone, :email, :phone,
                        :directions, :holidays, :active,
                        (select coalesce(max(position) + 1, 0) from business.branch where business_id = :business))
                on conflict (business_id, branch_id) do update
                   set name = excluded.name, street = excluded.street, house_number = excluded.house_number,
                       postcode = excluded.postcode, city = excluded.city, subdivision = excluded.subdivision,
                       zone = excluded.zone, email = excluded.email, phone = excluded.phone,
                       directions = excluded.directions, closed_on_holidays = excluded.closed_on_holidays,
                       active = excluded.active
                """)
                .param("business", business.value())
                .param("branch", branch.id().value())
                .param("name", branch.name())
                .param("street", branch.street())
                .param("house", branch.houseNumber())
                .param("postcode", branch.postcode())
                .param("city", branch.city())
                .param("subdivision", branch.subdivision())
                .param("zone", branch.zone().getId())
                .param("email", branch.email())
                .param("phone", branch.phone())
                .param("directions", branch.directions())
                .param("holidays", branch.closedOnHolidays())
                .param("active", branch.active())
                .update();
    }

    private static Branch branch(ResultSet row, int index) throws SQLException {
        return new Branch(
                new BranchId(row.getObject("branch_id", UUID.class)),
                row.getString("name"),
                row.getString("street"),
                row.getString("house_number"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("subdivision"),
                ZoneId.of(row.getString("zone")),
                row.getString("email"),
                row.getString("phone"),
                row.getString("directions"),
                row.getBoolean("closed_on_holidays"),
                row.getBoolean("active"));
    }
}

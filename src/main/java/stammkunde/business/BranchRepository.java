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

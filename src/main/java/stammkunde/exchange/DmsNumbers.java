package stammkunde.exchange;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.CustomerId;
import stammkunde.customer.OtherNumbers;
import stammkunde.shared.BusinessId;

/** The numbers and ids by which the DMS knows customers; found as typed, and in capitals. */
@Repository
class DmsNumbers implements OtherNumbers {

    private final JdbcClient jdbc;

    DmsNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CustomerId> find(BusinessId business, String number, int most) {
        return jdbc.sql("""
                (select customer_id from exchange.customer
                  where business_id = :business and number = :typed and number <> '' limit :most)
                union
                (select customer_id from exchange.customer
                  where business_id = :business and number = :capital and number <> '' limit :most)
                union
                select customer_id from exchange.customer where business_id = :business and dms_id = :typed
                union
                select customer_id from exchange.customer where business_id = :business and dms_id = :capital
                limit :most
                """)
                .param("business", business.value())
                .param("typed", number)
                .param("capital", number.toUpperCase(Locale.ROOT))
                .param("most", most)
                .query((row, _) -> new CustomerId(row.getObject("customer_id", UUID.class)))
                .list();
    }
}

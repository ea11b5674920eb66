package stammkunde.customer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class PictureRepository {

    private final JdbcClient jdbc;

    PictureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find(BusinessId business, CustomerId customer) {
        return jdbc.sql("select bytes from customer.picture where business_id = :business and customer_id = :customer")
                .param("business", business.value())
                .param("customer", customer.value())
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    Optional<String> version(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                select (extract(epoch from updated_at) * 1000)::bigint::text as version from customer.picture
                 where business_id = :business and customer_id = :customer
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query((row, _) -> row.getString("version"))
                .optional();
    }

    void set(BusinessId business, CustomerId customer, byte[] jpeg, Instant now) {
        jdbc.sql("""
                insert into customer.picture (business_id, customer_id, bytes, type, updated_at)
                values (:business, :customer, :bytes, 'image/jpeg', :now)
                on conflict (business_id, customer_id)
                   do update set bytes = excluded.bytes, type = excluded.type, updated_at = excluded.updated_at
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("bytes", jpeg)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(BusinessId business, CustomerId customer) {
        jdbc.sql("delete from customer.picture where business_id = :business and customer_id = :customer")
                .param("business", business.value())
                .param("customer", customer.value())
                .update();
    }
}

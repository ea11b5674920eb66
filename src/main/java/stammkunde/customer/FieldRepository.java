package stammkunde.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class FieldRepository {

    private final JdbcClient jdbc;

    FieldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Field> all(BusinessId business) {
        return jdbc.sql("""
                select field_id, label, kind, choices, active from customer.field
                 where business_id = :business order by not active, position, label, field_id
                """)
                .param("business", business.value())
                .query(FieldRepository::field)
                .list();
    }

    void save(BusinessId business, Field field) {
        jdbc.sql("""
                insert into customer.field (business_id, field_id, label, kind, choices, active, position)
                values (:business, :field, :label, :kind, :choices, :active,
                        (select count(*) from customer.field where business_id = :business))
                on conflict (business_id, field_id)
                   do update set label = excluded.label, choices = excluded.choices, active = excluded.active
                """)
                .param("business", business.value())
                .param("field", field.id().value())
                .param("label", field.label())
                .param("kind", field.kind().name())
                .param("choices", field.choices().toArray(String[]::new))
                .param("active", field.active())
                .update();
    }

    Map<FieldId, String> values(BusinessId business, CustomerId customer) {
        var values = new HashMap<FieldId, String>();
        jdbc.sql("""
                select field_id, value from customer.field_value
                 where business_id = :business and customer_id = :customer
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query(row -> {
                    values.put(new FieldId(row.getObject("field_id", UUID.class)), row.getString("value"));
                });
        return values;
    }

    void setValue(BusinessId business, CustomerId customer, FieldId field, String value) {
        jdbc.sql("""
                insert into customer.field_value (business_id, customer_id, field_id, value)
                values (:business, :customer, :field, :value)
                on conflict (business_id, customer_id, field_id) do update set value = excluded.value
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("field", field.value())
                .param("value", value)
                .update();
    }

    void removeValue(BusinessId business, CustomerId customer, FieldId field) {
        jdbc.sql("""
                delete from customer.field_value
                 where business_id = :business and customer_id = :customer and field_id = :field
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("field", field.value())
                .update();
    }

    private static Field field(ResultSet row, int index) throws SQLException {
        return new Field(
                new FieldId(row.getObject("field_id", UUID.class)),
                row.getString("label"),
                Field.Kind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("choices").getArray()),
                row.getBoolean("active"));
    }
}

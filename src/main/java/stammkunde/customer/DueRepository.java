package stammkunde.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

@Repository
class DueRepository {

    private final JdbcClient jdbc;

    DueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DueKind> kinds(BusinessId business) {
        return jdbc.sql("""
                select due_kind_id, label, about, active from customer.due_kind
                 where business_id = :business order by not active, about desc, position, label, due_kind_id
                """)
                .param("business", business.value())
                .query((row, _) -> new DueKind(
                        new DueKindId(row.getObject("due_kind_id", UUID.class)),
                        row.getString("label"),
                        DueKind.About.valueOf(row.getString("about")),
                        row.getBoolean("active")))
                .list();
    }

    void saveKind(BusinessId business, DueKind kind) {
        jdbc.sql("""
                insert into customer.due_kind (business_id, due_kind_id, label, about, active, position)
                values (:business, :kind, :label, :about, :active,
                        (select count(*) from customer.due_kind where business_id = :business))
                on conflict (business_id, due_kind_id) do update set label = excluded.label, active = excluded.active
                """)
                .param("business", business.value())
                .param("kind", kind.id().value())
                .param("label", kind.label())
                .param("about", kind.about().name())
                .param("active", kind.active())
                .update();
    }

    List<DueDate> of(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                select d.due_kind_id, k.label, d.vehicle_id, d.due_on
                  from customer.due_date d join customer.due_kind k using (business_id, due_kind_id)
                 where d.business_id = :business and d.customer_id = :customer and k.active
                 order by d.due_on, k.position, d.due_date_id
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query(DueRepository::date)
                .list();
    }

    void set(BusinessId business, CustomerId customer, @Nullable VehicleId vehicle, DueKindId kind, LocalDate on) {
        jdbc.sql("""
                insert into customer.due_date (business_id, due_date_id, customer_id, vehicle_id, due_kind_id, due_on)
                values (:business, :id, :customer, :vehicle, :kind, :on)
                on conflict (business_id, customer_id, due_kind_id, vehicle_id) do update set due_on = excluded.due_on
                """)
                .param("business", business.value())
                .param("id", Ids.next())
                .param("customer", customer.value())
                .param("vehicle", vehicle == null ? null : vehicle.value(), Types.OTHER)
                .param("kind", kind.value())
                .param("on", on)
                .update();
    }

    void remove(BusinessId business, CustomerId customer, @Nullable VehicleId vehicle, DueKindId kind) {
        jdbc.sql("""
                delete from customer.due_date
                 where business_id = :business and customer_id = :customer and due_kind_id = :kind
                   and vehicle_id is not distinct from cast(:vehicle as uuid)
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("vehicle", vehicle == null ? null : vehicle.value(), Types.OTHER)
                .param("kind", kind.value())
                .update();
    }

    private static DueDate date(ResultSet row, int index) throws SQLException {
        var vehicle = row.getObject("vehicle_id", UUID.class);
        return new DueDate(
                new DueKindId(row.getObject("due_kind_id", UUID.class)),
                row.getString("label"),
                vehicle == null ? null : new VehicleId(vehicle),
                row.getObject("due_on", LocalDate.class));
    }
}

package stammkunde.scheduling;

import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.DueKindId;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

@Repository
class DueServiceRepository {

    private record Row(@Nullable UUID kind, ServiceId service) {}

    private final JdbcClient jdbc;

    DueServiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Cures all(BusinessId business) {
        var rows = jdbc.sql("select due_kind_id, service_id from scheduling.due_service where business_id = :business")
                .param("business", business.value())
                .query((row, _) -> new Row(
                        row.getObject("due_kind_id", UUID.class),
                        new ServiceId(row.getObject("service_id", UUID.class))))
                .list();
        @Nullable ServiceId inspection = null;
        var others = new HashMap<DueKindId, ServiceId>();
        for (var row : rows) {
            if (row.kind() == null) inspection = row.service();
            else others.put(new DueKindId(row.kind()), row.service());
        }
        return new Cures(inspection, others);
    }

    void deleteAll(BusinessId business) {
        jdbc.sql("delete from scheduling.due_service where business_id = :business")
                .param("business", business.value())
                .update();
    }

    /** @param kind null: the vehicle inspection */
    void insert(BusinessId business, @Nullable DueKindId kind, ServiceId service) {
        jdbc.sql("""
                insert into scheduling.due_service (business_id, due_service_id, due_kind_id, service_id)
                values (:business, :id, cast(:kind as uuid), :service)
                """)
                .param("business", business.value())
                .param("id", Ids.next())
                .param("kind", kind == null ? null : kind.value())
                .param("service", service.value())
                .update();
    }
}

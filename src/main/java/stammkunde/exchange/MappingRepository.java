package stammkunde.exchange;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class MappingRepository {

    private final JdbcClient jdbc;

    MappingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Field, String> of(BusinessId business, FileKind kind) {
        var mapping = new EnumMap<Field, String>(Field.class);
        jdbc.sql("select field, heading from exchange.mapping where business_id = :business and kind = :kind")
                .param("business", business.value())
                .param("kind", kind.name())
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(entry -> {
                    for (var field : kind.fields())
                        if (field.name().equals(entry.getKey())) mapping.put(field, entry.getValue());
                });
        return mapping;
    }

    void set(BusinessId business, FileKind kind, Map<Field, String> mapping) {
        jdbc.sql("delete from exchange.mapping where business_id = :business and kind = :kind")
                .param("business", business.value())
                .param("kind", kind.name())
                .update();
        mapping.forEach((field, heading) -> jdbc.sql("""
                insert into exchange.mapping (business_id, kind, field, heading)
                values (:business, :kind, :field, :heading)
                """)
                .param("business", business.value())
                .param("kind", kind.name())
                .param("field", field.name())
                .param("heading", heading)
                .update());
    }
}

package stammkunde.scheduling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.BranchId;
import stammkunde.business.OpeningSpan;
import stammkunde.business.OpeningWeek;
import stammkunde.business.StaffId;
import stammkunde.shared.BusinessId;

@Repository
class ResourceRepository {

    private final JdbcClient jdbc;

    ResourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Resource> all(BusinessId business) {
        return jdbc.sql("""
                select r.resource_id, r.branch_id, r.name, r.detail, r.kind, r.capacity, r.staff_id, r.position,
                       r.active, h.weekdays, h.opens, h.closes
                  from scheduling.resource r
                  left join lateral (
                       select array_agg(weekday order by weekday, opens_minute) as weekdays,
                              array_agg(opens_minute order by weekday, opens_minute) as opens,
                              array_agg(closes_minute order by weekday, opens_minute) as closes
                         from scheduling.resource_hours
                        where business_id = r.business_id and resource_id = r.resource_id) h on true
                 where r.business_id = :business
                 order by r.active desc, r.position, r.name, r.resource_id
                """)
                .param("business", business.value())
                .query(ResourceRepository::resource)
                .list();
    }

    /** Inserts or replaces; its hours are replaced as a whole. */
    void save(BusinessId business, Resource resource) {
        jdbc.sql("""
                insert into scheduling.resource
                       (business_id, resource_id, branch_id, name, detail, kind, capacity, staff_id, position, active)
                values (:business, :resource, :branch, :name, :detail, :kind, :capacity, cast(:staff as uuid),
                       :position, :active)
                on conflict (business_id, resource_id) do update
                   set branch_id = excluded.branch_id, name = excluded.name, detail = excluded.detail,
                       kind = excluded.kind, capacity = excluded.capacity, staff_id = excluded.staff_id,
                       position = excluded.position, active = excluded.active
                """)
                .param("business", business.value())
                .param("resource", resource.id().value())
                .param("branch", resource.branch().value())
                .param("name", resource.name())
                .param("detail", resource.detail())
                .param("kind", resource.kind().name())
                .param("capacity", resource.capacity())
                .param("staff", value(resource.staff()))
                .param("position", resource.position())
                .param("active", resource.active())
                .update();
        jdbc.sql("delete from scheduling.resource_hours where business_id = :business and resource_id = :resource")
                .param("business", business.value())
                .param("resource", resource.id().value())
                .update();
        resource.week()
                .days()
                .forEach((day, spans) -> spans.forEach(span -> insertHours(business, resource.id(), day, span)));
    }

    private void insertHours(BusinessId business, ResourceId resource, DayOfWeek day, OpeningSpan span) {
        jdbc.sql("""
                insert into scheduling.resource_hours (business_id, resource_id, weekday, opens_minute, closes_minute)
                values (:business, :resource, :weekday, :opens, :closes)
                """)
                .param("business", business.value())
                .param("resource", resource.value())
                .param("weekday", day.getValue())
                .param("opens", span.opensMinute())
                .param("closes", span.closesMinute())
                .update();
    }

    private static @Nullable UUID value(@Nullable StaffId staff) {
        return staff == null ? null : staff.value();
    }

    private static Resource resource(ResultSet row, int index) throws SQLException {
        var staff = row.getObject("staff_id", UUID.class);
        return new Resource(
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new BranchId(row.getObject("branch_id", UUID.class)),
                row.getString("name"),
                row.getString("detail"),
                Resource.Kind.valueOf(row.getString("kind")),
                row.getInt("capacity"),
                staff == null ? null : new StaffId(staff),
                row.getInt("position"),
                row.getBoolean("active"),
                week(row));
    }

    private static OpeningWeek week(ResultSet row) throws SQLException {
        var column = row.getArray("weekdays");
        if (column == null) return OpeningWeek.NONE;

        var weekdays = (Integer[]) column.getArray();
        var opens = (Integer[]) row.getArray("opens").getArray();
        var closes = (Integer[]) row.getArray("closes").getArray();
        return new OpeningWeek(IntStream.range(0, weekdays.length)
                .boxed()
                .collect(groupingBy(
                        i -> DayOfWeek.of(weekdays[i]), mapping(i -> new OpeningSpan(opens[i], closes[i]), toList()))));
    }
}

package stammkunde.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.CustomerId;
import stammkunde.customer.VehicleId;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

@Repository
class PastServiceRepository {

    private static final String COLUMNS = """
            select dms_id, customer_id, vehicle_id, done_on, title, details, mileage_km, amount_cents, currency,
                   missing_since is not null as missing
              from exchange.past_service where business_id = :business
            """;

    record Known(String dmsId, CustomerId customer, PastService service, boolean missing) {}

    private final JdbcClient jdbc;

    PastServiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Known> known(BusinessId business, Collection<String> dmsIds) {
        return jdbc
                .sql(COLUMNS + " and dms_id = any(:ids)")
                .param("business", business.value())
                .param("ids", dmsIds.toArray(String[]::new))
                .query(PastServiceRepository::known)
                .list()
                .stream()
                .collect(Collectors.toMap(Known::dmsId, Function.identity()));
    }

    List<PastService> of(BusinessId business, CustomerId customer, int most) {
        return jdbc
                .sql(COLUMNS + " and customer_id = :customer order by done_on desc, dms_id desc limit :most")
                .param("business", business.value())
                .param("customer", customer.value())
                .param("most", most)
                .query(PastServiceRepository::known)
                .list()
                .stream()
                .map(Known::service)
                .toList();
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        var vehicle = row.getObject("vehicle_id", UUID.class);
        return new Known(
                row.getString("dms_id"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new PastService(
                        row.getObject("done_on", LocalDate.class),
                        row.getString("title"),
                        row.getString("details"),
                        vehicle == null ? null : new VehicleId(vehicle),
                        row.getObject("mileage_km", Integer.class),
                        row.getObject("amount_cents", Long.class),
                        row.getString("currency")),
                row.getBoolean("missing"));
    }

    void save(BusinessId business, List<Known> all, Instant now) {
        if (all.isEmpty()) return;
        jdbc.sql("""
                insert into exchange.past_service (business_id, past_service_id, dms_id, customer_id, vehicle_id, done_on,
                                                   title, details, mileage_km, amount_cents, currency, imported_at)
                select :business, w.*, :now
                  from unnest(:services, :ids, :customers, :vehicles, cast(:days as date[]), :titles, :details, :mileages,
                              :amounts, :currencies) w
                on conflict (business_id, dms_id)
                   do update set customer_id = excluded.customer_id, vehicle_id = excluded.vehicle_id,
                                 done_on = excluded.done_on, title = excluded.title, details = excluded.details,
                                 mileage_km = excluded.mileage_km, amount_cents = excluded.amount_cents,
                                 currency = excluded.currency, imported_at = excluded.imported_at, missing_since = null
                """)
                .param("business", business.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("services", all.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("ids", all.stream().map(Known::dmsId).toArray(String[]::new))
                .param(
                        "customers",
                        all.stream().map(one -> one.customer().value()).toArray(UUID[]::new))
                .param(
                        "vehicles",
                        all.stream().map(one -> vehicle(one.service())).toArray(UUID[]::new))
                .param("days", texts(all, service -> service.doneOn().toString()))
                .param("titles", texts(all, PastService::title))
                .param("details", texts(all, PastService::details))
                .param(
                        "mileages",
                        all.stream().map(one -> one.service().mileageKm()).toArray(Integer[]::new))
                .param(
                        "amounts",
                        all.stream().map(one -> one.service().amountCents()).toArray(Long[]::new))
                .param("currencies", texts(all, PastService::currency))
                .update();
    }

    private static @Nullable UUID vehicle(PastService service) {
        return service.vehicle() == null ? null : service.vehicle().value();
    }

    private static String[] texts(List<Known> all, Function<PastService, String> part) {
        return all.stream().map(Known::service).map(part).toArray(String[]::new);
    }
}

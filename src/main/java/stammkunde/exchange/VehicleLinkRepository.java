package stammkunde.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.VehicleData;
import stammkunde.customer.VehicleId;
import stammkunde.shared.BusinessId;

/** Which vehicle of the DMS is which one here, and what was said of it last. */
@Repository
class VehicleLinkRepository {

    record Link(
            VehicleId vehicle,
            Said.Vehicle said,
            boolean missing,
            @Nullable UUID print) {}

    record Remembered(
            VehicleId vehicle, Said.Vehicle said, @Nullable UUID print) {}

    private final JdbcClient jdbc;

    VehicleLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Link> links(BusinessId business, Collection<String> dmsIds) {
        return jdbc
                .sql("""
                select dms_id, vehicle_id, owner_dms_id, plate, vin, make, model, first_registration, mileage_km,
                       next_inspection, missing_since is not null as missing, line_hash
                  from exchange.vehicle where business_id = :business and dms_id = any(:ids)
                """)
                .param("business", business.value())
                .param("ids", dmsIds.toArray(String[]::new))
                .query(VehicleLinkRepository::link)
                .list()
                .stream()
                .collect(Collectors.toMap(link -> link.said().dmsId(), Function.identity()));
    }

    private static Link link(ResultSet row, int index) throws SQLException {
        var data = new VehicleData(
                row.getString("plate"),
                row.getString("vin"),
                row.getString("make"),
                row.getString("model"),
                row.getObject("first_registration", LocalDate.class),
                row.getObject("mileage_km", Integer.class),
                row.getObject("next_inspection", LocalDate.class));
        return new Link(
                new VehicleId(row.getObject("vehicle_id", UUID.class)),
                new Said.Vehicle(row.getString("dms_id"), row.getString("owner_dms_id"), data),
                row.getBoolean("missing"),
                row.getObject("line_hash", UUID.class));
    }

    /** Those of them that were taken over with this fingerprint, aren't marked as missing, and have their owner still. */
    Set<String> unchanged(BusinessId business, Map<String, UUID> prints) {
        return jdbc.sql("""
                select l.dms_id from unnest(:ids, :prints) w (dms_id, line_hash)
                  join exchange.vehicle l on l.business_id = :business and l.dms_id = w.dms_id
                 where l.line_hash = w.line_hash and l.missing_since is null
                   and exists (select from exchange.customer c
                                where c.business_id = l.business_id and c.dms_id = l.owner_dms_id)
                """)
                .param("business", business.value())
                .param("ids", prints.keySet().toArray(String[]::new))
                .param("prints", prints.values().toArray(UUID[]::new))
                .query((row, _) -> row.getString(1))
                .set();
    }

    /** The vehicles of these ids of the DMS. */
    Map<String, VehicleId> vehicles(BusinessId business, Collection<String> dmsIds) {
        return jdbc
                .sql(
                        "select dms_id, vehicle_id from exchange.vehicle where business_id = :business and dms_id = any(:ids)")
                .param("business", business.value())
                .param("ids", dmsIds.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString(1), new VehicleId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the DMS calls it; empty: it doesn't know it. */
    String dmsId(BusinessId business, VehicleId vehicle) {
        return jdbc.sql("""
                select dms_id from exchange.vehicle where business_id = :business and vehicle_id = :vehicle order by 1 limit 1
                """)
                .param("business", business.value())
                .param("vehicle", vehicle.value())
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse("");
    }

    /** Those of them that the DMS knows. */
    List<VehicleId> linked(BusinessId business, Collection<VehicleId> vehicles) {
        if (vehicles.isEmpty()) return List.of();
        return jdbc
                .sql("select vehicle_id from exchange.vehicle where business_id = :business and vehicle_id = any(:ids)")
                .param("business", business.value())
                .param("ids", vehicles.stream().map(VehicleId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(VehicleId::new)
                .toList();
    }

    void remember(BusinessId business, List<Remembered> links, Instant now) {
        if (links.isEmpty()) return;
        jdbc.sql("""
                insert into exchange.vehicle (business_id, dms_id, vehicle_id, owner_dms_id, plate, vin, make, model,
                                              first_registration, mileage_km, next_inspection, line_hash,
                                              imported_at)
                select :business, w.*, :now
                  from unnest(:ids, :vehicles, :owners, :plates, :vins, :makes, :models, cast(:registrations as date[]),
                              :mileages, cast(:inspections as date[]), :prints) w
                on conflict (business_id, dms_id)
                   do update set vehicle_id = excluded.vehicle_id, owner_dms_id = excluded.owner_dms_id,
                                 plate = excluded.plate, vin = excluded.vin, make = excluded.make, model = excluded.model,
                                 first_registration = excluded.first_registration, mileage_km = excluded.mileage_km,
                                 next_inspection = excluded.next_inspection, line_hash = excluded.line_hash,
                                 imported_at = excluded.imported_at,
                                 missing_since = null
                """)
                .param("business", business.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", texts(links, Said.Vehicle::dmsId))
                .param(
                        "vehicles",
                        links.stream().map(one -> one.vehicle().value()).toArray(UUID[]::new))
                .param("owners", texts(links, Said.Vehicle::owner))
                .param("plates", texts(links, said -> said.data().plate()))
                .param("vins", texts(links, said -> said.data().vin()))
                .param("makes", texts(links, said -> said.data().make()))
                .param("models", texts(links, said -> said.data().model()))
                .param("registrations", texts(links, said -> day(said.data().firstRegistration())))
                .param(
                        "mileages",
                        links.stream().map(one -> one.said().data().mileageKm()).toArray(Integer[]::new))
                .param("inspections", texts(links, said -> day(said.data().nextInspection())))
                .param("prints", links.stream().map(Remembered::print).toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String[] texts(List<Remembered> links, Function<Said.Vehicle, @Nullable String> part) {
        return links.stream().map(Remembered::said).map(part).toArray(String[]::new);
    }
}

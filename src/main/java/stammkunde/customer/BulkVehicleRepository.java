package stammkunde.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.BulkVehicles.ChangedVehicle;
import stammkunde.customer.BulkVehicles.NewVehicle;
import stammkunde.shared.BusinessId;

@Repository
class BulkVehicleRepository {

    private static final String VEHICLES = """
            unnest(:ids, :customers, :plates, :vins, :makes, :models, cast(:registrations as date[]), :mileages,
                   cast(:inspections as date[]))
                 as w (vehicle_id, customer_id, plate, vin, make, model, first_registration, mileage_km, next_inspection)
            """;

    private final JdbcClient jdbc;

    BulkVehicleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(BusinessId business, Collection<VehicleId> wanted) {
        jdbc.sql("""
                select 1 from customer.vehicle where business_id = :business and vehicle_id = any(:ids)
                 order by vehicle_id for no key update
                """)
                .param("business", business.value())
                .param("ids", wanted.stream().map(VehicleId::value).toArray(UUID[]::new))
                .query((_, _) -> true)
                .list();
    }

    void insert(BusinessId business, List<NewVehicle> fresh, Instant now) {
        vehicles("""
                insert into customer.vehicle (business_id, vehicle_id, customer_id, plate, vin, make, model,
                                              first_registration, mileage_km, next_inspection, created_at, updated_at)
                select :business, w.*, :now, :now from
                """ + VEHICLES, business, fresh, now).update();
    }

    void update(BusinessId business, List<ChangedVehicle> changes, Instant now) {
        var after = changes.stream()
                .map(change ->
                        new NewVehicle(change.before().id(), change.before().customer(), change.after()))
                .toList();
        vehicles(
                        """
                update customer.vehicle v
                   set plate = w.plate, vin = w.vin, make = w.make, model = w.model, first_registration = w.first_registration,
                       mileage_km = w.mileage_km, next_inspection = w.next_inspection, updated_at = :now
                  from
                """ + VEHICLES + " where v.business_id = :business and v.vehicle_id = w.vehicle_id",
                        business,
                        after,
                        now)
                .update();
    }

    void archive(BusinessId business, Collection<VehicleId> gone, Instant now) {
        jdbc.sql("""
                update customer.vehicle set archived_at = :now
                 where business_id = :business and vehicle_id = any(:ids) and archived_at is null
                """)
                .param("business", business.value())
                .param("ids", gone.stream().map(VehicleId::value).toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec vehicles(String sql, BusinessId business, List<NewVehicle> vehicles, Instant now) {
        return jdbc.sql(sql)
                .param("business", business.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", vehicles.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param(
                        "customers",
                        vehicles.stream().map(one -> one.customer().value()).toArray(UUID[]::new))
                .param("plates", texts(vehicles, VehicleData::plate))
                .param("vins", texts(vehicles, VehicleData::vin))
                .param("makes", texts(vehicles, VehicleData::make))
                .param("models", texts(vehicles, VehicleData::model))
                .param("registrations", texts(vehicles, data -> day(data.firstRegistration())))
                .param(
                        "mileages",
                        vehicles.stream().map(one -> one.data().mileageKm()).toArray(Integer[]::new))
                .param("inspections", texts(vehicles, data -> day(data.nextInspection())));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String[] texts(List<NewVehicle> vehicles, Function<VehicleData, @Nullable String> part) {
        return vehicles.stream().map(NewVehicle::data).map(part).toArray(String[]::new);
    }
}

package stammkunde.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class VehicleRepository {

    private static final String COLUMNS = """
            select vehicle_id, customer_id, plate, vin, make, model, first_registration, mileage_km, next_inspection,
                   archived_at is not null as archived, created_at, updated_at
              from customer.vehicle v
            """;

    private final JdbcClient jdbc;

    VehicleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, VehicleId vehicle, CustomerId customer, VehicleData data, Instant now) {
        write("""
                insert into customer.vehicle (business_id, vehicle_id, customer_id, plate, vin, make, model,
                                              first_registration, mileage_km, next_inspection, created_at, updated_at)
                values (:business, :vehicle, :customer, :plate, :vin, :make, :model, :registered, :mileage, :inspection,
                        :now, :now)
                """, business, vehicle, data, now)
                .param("customer", customer.value())
                .update();
    }

    void update(BusinessId business, VehicleId vehicle, VehicleData data, Instant now) {
        write("""
                update customer.vehicle
                   set plate = :plate, vin = :vin, make = :make, model = :model, first_registration = :registered,
                       mileage_km = :mileage, next_inspection = :inspection, updated_at = :now
                 where business_id = :business and vehicle_id = :vehicle
                """, business, vehicle, data, now).update();
    }

    private JdbcClient.StatementSpec write(
            String sql, BusinessId business, VehicleId vehicle, VehicleData data, Instant now) {
        return jdbc.sql(sql)
                .param("business", business.value())
                .param("vehicle", vehicle.value())
                .param("plate", data.plate())
                .param("vin", data.vin())
                .param("make", data.make())
                .param("model", data.model())
                .param("registered", data.firstRegistration(), java.sql.Types.DATE)
                .param("mileage", data.mileageKm(), java.sql.Types.INTEGER)
                .param("inspection", data.nextInspection(), java.sql.Types.DATE)
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    /** @param now when it was removed; empty: it is there again */
    void setArchived(BusinessId business, VehicleId vehicle, Optional<Instant> now) {
        jdbc.sql("""
                update customer.vehicle set archived_at = :now
                 where business_id = :business and vehicle_id = :vehicle
                """)
                .param("business", business.value())
                .param("vehicle", vehicle.value())
                .param(
                        "now",
                        now.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** The vehicle, which nobody else changes until this transaction ends. */
    Optional<Vehicle> lock(BusinessId business, VehicleId vehicle) {
        return jdbc.sql(COLUMNS + "where business_id = :business and vehicle_id = :vehicle for no key update")
                .param("business", business.value())
                .param("vehicle", vehicle.value())
                .query(VehicleRepository::vehicle)
                .optional();
    }

    List<Vehicle> all(BusinessId business, Collection<VehicleId> wanted) {
        return jdbc.sql(COLUMNS + "where business_id = :business and vehicle_id = any(:wanted)")
                .param("business", business.value())
                .param("wanted", wanted.stream().map(VehicleId::value).toArray(UUID[]::new))
                .query(VehicleRepository::vehicle)
                .list();
    }

    List<Vehicle> ofAll(BusinessId business, Collection<CustomerId> customers) {
        return jdbc.sql(COLUMNS + """
                where business_id = :business and customer_id = any(:customers) and archived_at is null
                order by plate_search, vehicle_id
                """)
                .param("business", business.value())
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(VehicleRepository::vehicle)
                .list();
    }

    List<Vehicle> page(BusinessId business, CustomerId customer, String text, Optional<VehicleCursor> after, int most) {
        return jdbc.sql(COLUMNS + """
                where business_id = :business and customer_id = :customer and archived_at is null
                  and (plate_search, vehicle_id) > (:plate, :id)
                  and (:text = '' or strpos(plate_search, customer.plate_key(:text)) > 0 and customer.plate_key(:text) <> ''
                       or strpos(customer.searchable(make, model, vin), customer.searchable(:text)) > 0)
                order by plate_search, vehicle_id
                limit :most
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("text", text)
                .param("plate", after.map(VehicleCursor::plate).orElse(""))
                .param("id", after.map(cursor -> cursor.vehicle().value()).orElse(new UUID(0, 0)))
                .param("most", most)
                .query(VehicleRepository::vehicle)
                .list();
    }

    int count(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                select count(*) from customer.vehicle
                 where business_id = :business and customer_id = :customer and archived_at is null
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query(Integer.class)
                .single();
    }

    Optional<VehicleId> withPlate(BusinessId business, CustomerId customer, String searchable) {
        return jdbc.sql("""
                select vehicle_id from customer.vehicle
                 where business_id = :business and customer_id = :customer and plate_search = :plate
                   and archived_at is null
                 limit 1
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("plate", searchable)
                .query((row, _) -> new VehicleId(row.getObject("vehicle_id", UUID.class)))
                .optional();
    }

    List<Vehicle> withPlateElsewhere(BusinessId business, CustomerId not, List<String> searchable, int most) {
        return jdbc.sql(COLUMNS + """
                where business_id = :business and plate_search = any(:plates) and plate_search <> '' and customer_id <> :customer
                  and archived_at is null
                order by updated_at desc, vehicle_id
                limit :most
                """)
                .param("business", business.value())
                .param("plates", searchable.toArray(String[]::new))
                .param("customer", not.value())
                .param("most", most)
                .query(VehicleRepository::vehicle)
                .list();
    }

    private static Vehicle vehicle(ResultSet row, int index) throws SQLException {
        return new Vehicle(
                new VehicleId(row.getObject("vehicle_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new VehicleData(
                        row.getString("plate"),
                        row.getString("vin"),
                        row.getString("make"),
                        row.getString("model"),
                        row.getObject("first_registration", LocalDate.class),
                        row.getObject("mileage_km", Integer.class),
                        row.getObject("next_inspection", LocalDate.class)),
                row.getBoolean("archived"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}

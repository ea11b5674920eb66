package stammkunde.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleId;
import stammkunde.scheduling.AppointmentId;
import stammkunde.shared.BusinessId;
import tools.jackson.databind.json.JsonMapper;

/** The bodies that webhooks get, with what stands in the file at the moment: nothing personal waits in the outbox. */
@Component
class Payloads {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PublicRecords records;

    Payloads(PublicRecords records) {
        this.records = records;
    }

    byte[] body(BusinessId business, Webhook webhook, Delivery delivery) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", id(delivery));
        body.put("type", delivery.kind().printed());
        body.put("timestamp", delivery.happenedAt());
        body.put("subjectId", delivery.subject());
        if (delivery.kind() == EventKind.VEHICLE_CHANGED) body.put("vehicleId", delivery.vehicle());
        body.put("data", data(business, webhook, delivery));
        return JSON.writeValueAsBytes(body);
    }

    static String id(Delivery delivery) {
        return "msg_" + delivery.id().value().toString().replace("-", "");
    }

    private @Nullable Object data(BusinessId business, Webhook webhook, Delivery delivery) {
        var kind = delivery.kind();
        if (kind.isBooking())
            return records.appointment(business, new AppointmentId(delivery.subject()), webhook.details())
                    .map(one -> Map.of("appointment", one))
                    .orElse(null);
        if (!webhook.details()) return null;
        var customer = new CustomerId(delivery.subject());
        return switch (kind) {
            case CUSTOMER_CHANGED ->
                records.customer(business, customer)
                        .map(one -> Map.of("customer", one))
                        .orElse(null);
            case VEHICLE_CHANGED ->
                Map.of(
                        "vehicles",
                        vehicles(business, customer, delivery.vehicle()).stream()
                                .map(PublicVehicle::of)
                                .toList());
            case BOOKING_CREATED, BOOKING_MOVED, BOOKING_CONFIRMED, BOOKING_CANCELLED, WEBHOOK_TEST -> null;
        };
    }

    private List<Vehicle> vehicles(BusinessId business, CustomerId customer, @Nullable UUID one) {
        return one == null
                ? records.vehicles(business, customer)
                : records.vehicle(business, new VehicleId(one)).stream().toList();
    }
}

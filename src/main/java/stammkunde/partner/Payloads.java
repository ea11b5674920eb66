package stammkunde.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.customer.CustomerId;
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
                        records.vehicles(business, customer).stream()
                                .map(PublicVehicle::of)
                                .toList());
            case BOOKING_CREATED, BOOKING_MOVED, BOOKING_CONFIRMED, BOOKING_CANCELLED, WEBHOOK_TEST -> null;
        };
    }
}

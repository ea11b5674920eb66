package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.customer.VehicleId;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.shared.Ids;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What a tap on a time of the Blitztermin sends, and what comes of it. */
record Tap(Worlds worlds, Appointments appointments, World world, VehicleId vehicle) {

    static final String TEN = "2026-03-24T09:00Z";

    /** A year ago, at ten. */
    void past(UUID service, VehicleId about) {
        worlds.change(
                world,
                "insert into scheduling.appointment (business_id, appointment_id, service_id, branch_id, customer_id,"
                        + " vehicle_id, starts_at, ends_at, status, source, currency, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, '2025-03-24T09:00Z', '2025-03-24T10:00Z', 'DONE', 'DESK', 'EUR',"
                        + " '2025-03-01T09:00Z')",
                world.business().value(),
                Ids.next(),
                service,
                world.branch().value(),
                world.ada().value(),
                about.value());
    }

    Map<String, String> form(Map<String, String> more) {
        var form = new HashMap<String, String>();
        form.put("key", UUID.randomUUID().toString());
        form.put("service", world.wheels().value().toString());
        form.put("branch", world.branch().value().toString());
        form.put("start", TEN);
        form.put("offer", "--EUR-1440");
        form.put("vehicle", vehicle.value().toString());
        form.putAll(more);
        return form;
    }

    Appointment booked(Driver who, MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        var place = answer.getResponse().getHeader("Location");
        assertThat(place).startsWith("/portal/quick/").endsWith("?done=booked");
        var id = place.substring("/portal/quick/".length(), place.indexOf('?'));
        assertThat(who.open(place)).hasStatusOk().bodyText().contains("Ihr Termin ist gebucht");
        return appointments
                .find(world.business(), new AppointmentId(Ids.parse(id).orElseThrow()))
                .orElseThrow();
    }
}

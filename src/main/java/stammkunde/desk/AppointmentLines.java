package stammkunde.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Status;
import stammkunde.web.AppointmentLook;
import stammkunde.web.Plate;

/** Puts names to appointments: one question for all of their customers. */
@Component
public class AppointmentLines {

    /** So much later than agreed, and nobody has come; said on the day itself only. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Customers customers;

    AppointmentLines(Customers customers) {
        this.customers = customers;
    }

    public List<AppointmentLine> of(Desk desk, Catalogue catalogue, Collection<Appointment> appointments) {
        var ids = appointments.stream()
                .map(Appointment::customer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = customers.all(desk.business(), ids);
        return appointments.stream()
                .map(appointment -> line(desk, catalogue, appointment, known))
                .toList();
    }

    public AppointmentLine of(Desk desk, Catalogue catalogue, Appointment appointment) {
        return of(desk, catalogue, List.of(appointment)).getFirst();
    }

    private static AppointmentLine line(
            Desk desk, Catalogue catalogue, Appointment appointment, Map<CustomerId, Customer> known) {
        var id = appointment.customer();
        var customer = id == null ? Optional.<Customer>empty() : Optional.ofNullable(known.get(id));
        var look = look(desk, appointment);
        var plate = appointment.visitor().plate();
        return new AppointmentLine(
                appointment,
                customer.map(Customer::name).orElseGet(() -> typedName(desk, appointment)),
                customer,
                catalogue.serviceName(appointment.service()),
                catalogue.resourceNames(appointment.resources()),
                desk.hasSeveralBranches()
                        ? desk.branch(appointment.branch()).map(Branch::name).orElse("")
                        : "",
                look,
                desk.text(look.key()),
                plate.isBlank() ? Optional.empty() : Optional.of(Plate.of(plate)),
                desk.wordingAt(appointment.branch()));
    }

    private static String typedName(Desk desk, Appointment appointment) {
        var name = appointment.visitor().name();
        return name.isBlank() ? desk.text("desk.nameless") : name;
    }

    private static AppointmentLook look(Desk desk, Appointment appointment) {
        var start = appointment.span().from();
        var late = appointment.status() == Status.CONFIRMED
                && start.plus(LATE).isBefore(desk.now())
                && LocalDate.ofInstant(start, desk.zoneOf(appointment.branch())).equals(desk.today());
        return late
                ? AppointmentLook.OVERDUE
                : AppointmentLook.valueOf(appointment.status().name());
    }
}

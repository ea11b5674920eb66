package stammkunde.desk.customers;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import stammkunde.customer.CustomerId;
import stammkunde.desk.AppointmentLine;
import stammkunde.desk.AppointmentLines;
import stammkunde.desk.Catalogues;
import stammkunde.desk.Desk;
import stammkunde.scheduling.Appointments;

/** A customer's appointments, those that come and those that were. */
@Component
class CardAppointments {

    /** @param upcoming soonest first. @param past latest first, cancelled ones among them */
    record Split(List<AppointmentLine> upcoming, List<AppointmentLine> past) {}

    private final Appointments appointments;
    private final Catalogues catalogues;
    private final AppointmentLines lines;

    CardAppointments(Appointments appointments, Catalogues catalogues, AppointmentLines lines) {
        this.appointments = appointments;
        this.catalogues = catalogues;
        this.lines = lines;
    }

    Split of(Desk desk, CustomerId customer) {
        var all = lines.of(desk, catalogues.of(desk.business()), appointments.ofCustomer(desk.business(), customer));
        return new Split(
                all.stream()
                        .filter(line -> isUpcoming(desk, line))
                        .sorted(Comparator.comparing(AppointmentLine::start))
                        .toList(),
                all.stream().filter(line -> !isUpcoming(desk, line)).toList());
    }

    private static boolean isUpcoming(Desk desk, AppointmentLine line) {
        return !line.isOver() && line.end().isAfter(desk.now());
    }
}

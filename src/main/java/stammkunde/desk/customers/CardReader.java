package stammkunde.desk.customers;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.customer.Customer;
import stammkunde.customer.Customers;
import stammkunde.customer.Differences;
import stammkunde.desk.AppointmentLine;
import stammkunde.desk.AppointmentLines;
import stammkunde.desk.Catalogues;
import stammkunde.desk.Desk;
import stammkunde.scheduling.Appointments;

/** Gathers what a customer's card shows, in one transaction. */
@Component
class CardReader {

    private static final int MOST_CHANGES = 30;
    private static final int MOST_PAST = 50;

    private final BusinessTransaction transaction;
    private final Customers customers;
    private final Appointments appointments;
    private final Catalogues catalogues;
    private final AppointmentLines lines;
    private final StaffMembers staff;
    private final Differences differences;

    CardReader(
            BusinessTransaction transaction,
            Customers customers,
            Appointments appointments,
            Catalogues catalogues,
            AppointmentLines lines,
            StaffMembers staff,
            Differences differences) {
        this.transaction = transaction;
        this.customers = customers;
        this.appointments = appointments;
        this.catalogues = catalogues;
        this.lines = lines;
        this.staff = staff;
        this.differences = differences;
    }

    CardPage read(Desk desk, Customer customer) {
        return transaction.in(desk.business(), () -> {
            var all = lines.of(
                    desk, catalogues.of(desk.business()), appointments.ofCustomer(desk.business(), customer.id()));
            return new CardPage(
                    desk,
                    customer,
                    all.stream()
                            .filter(line -> isUpcoming(desk, line))
                            .sorted(Comparator.comparing(AppointmentLine::start))
                            .toList(),
                    all.stream()
                            .filter(line -> !isUpcoming(desk, line))
                            .limit(MOST_PAST)
                            .toList(),
                    appointments.counts(desk.business(), customer.id()),
                    changes(desk, customer),
                    differences.countOf(desk.business(), customer.id()));
        });
    }

    private static boolean isUpcoming(Desk desk, AppointmentLine line) {
        return !line.isOver() && line.end().isAfter(desk.now());
    }

    private List<CardChange> changes(Desk desk, Customer customer) {
        var names = staff.all(desk.business()).stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        return customers.changes(desk.business(), customer.id(), MOST_CHANGES).stream()
                .map(entry -> new CardChange(
                        desk.text("desk.change." + entry.act()),
                        entry.staff() == null ? desk.text("desk.actor.SYSTEM") : names.getOrDefault(entry.staff(), ""),
                        desk.wording().ago(entry.at())))
                .toList();
    }
}

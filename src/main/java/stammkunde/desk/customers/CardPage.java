package stammkunde.desk.customers;

import java.util.List;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.Phone;
import stammkunde.desk.AppointmentLine;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.scheduling.Counts;

/**
 * @param upcoming soonest first
 * @param past     latest first, cancelled ones among them
 * @param differences that staff hasn't decided on
 */
public record CardPage(
        Desk desk,
        Customer customer,
        List<AppointmentLine> upcoming,
        List<AppointmentLine> past,
        Counts counts,
        List<CardChange> changes,
        int differences)
        implements DeskPage {

    public String path() {
        return "/desk/customers/" + customer.id().value();
    }

    public String printed(Phone phone) {
        return Contacts.printed(phone.value(), desk.settings().country());
    }

    public String phoneLabel(Phone phone) {
        return text(phone.mobile() ? "desk.customer.mobile" : "desk.customer.phone");
    }

    /** „Kunde seit 3. März 2024“. */
    public String since() {
        var day = desk.wording().dayOf(customer.createdAt());
        return text(
                "desk.customer.since." + customer.data().kind(), desk.wording().date(day));
    }

    public String newAppointment() {
        return "/desk/appointments/new?customer=" + customer.id().value();
    }
}

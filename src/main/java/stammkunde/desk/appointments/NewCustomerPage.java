package stammkunde.desk.appointments;

import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.desk.customers.CustomerForm;
import stammkunde.scheduling.AppointmentId;
import stammkunde.web.Problems;

public record NewCustomerPage(Desk desk, AppointmentId appointment, CustomerForm form, Problems problems)
        implements DeskPage {

    public String path() {
        return "/desk/appointments/" + appointment.value();
    }
}

package stammkunde.desk.customers;

import java.util.List;
import stammkunde.desk.AppointmentLine;
import stammkunde.scheduling.Counts;
import stammkunde.web.PastWork;

/**
 * @param upcoming soonest first
 * @param past     latest first, cancelled ones among them
 * @param done     what the dealer system tells, latest first
 */
public record AppointmentsPage(
        CardHead head, List<AppointmentLine> upcoming, List<AppointmentLine> past, List<PastWork> done, Counts counts)
        implements CardTabPage {}

package stammkunde.desk.appointments;

import java.util.List;
import stammkunde.desk.AppointmentLine;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.web.Choice;

/**
 * @param needs   for each thing it needs, what may be chosen; the first choice is „egal“
 * @param chosen  for each need, what is chosen
 * @param free    free times of that day, on the clock
 * @param problem empty: nothing was refused
 */
public record MovePage(
        Desk desk,
        AppointmentLine line,
        String day,
        String time,
        List<List<Choice>> needs,
        List<String> chosen,
        List<String> free,
        String problem)
        implements DeskPage {}

package stammkunde.desk.customers.access;

import java.util.List;
import stammkunde.desk.customers.CardHead;
import stammkunde.desk.customers.CardTabPage;
import stammkunde.web.Choice;

/** Everything {@code desk/customers/access/link-new.jte} prints. @param problem empty: none */
public record LinkFormPage(
        CardHead head,
        List<Choice> services,
        List<Choice> vehicles,
        List<Choice> days,
        String service,
        String vehicle,
        String chosen,
        String problem)
        implements CardTabPage {}

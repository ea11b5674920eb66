package stammkunde.desk.customers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerCursor;
import stammkunde.customer.Customers;
import stammkunde.customer.Vehicle;
import stammkunde.customer.Vehicles;
import stammkunde.desk.Desk;
import stammkunde.web.Access;
import stammkunde.web.Csv;

/** The shown part of the file for spreadsheets: a line per customer, or a line per vehicle. Each export is noted. */
@Controller
@Access(Access.Level.DESK)
class ExportController {

    private static final int AT_ONCE = 500;

    private final Customers customers;
    private final Vehicles vehicles;
    private final SecurityLog log;

    ExportController(Customers customers, Vehicles vehicles, SecurityLog log) {
        this.customers = customers;
        this.vehicles = vehicles;
        this.log = log;
    }

    @GetMapping("/desk/customers/export")
    void customers(Desk desk, @ModelAttribute("filter") CustomersFilter filter, HttpServletResponse response)
            throws IOException {
        send(desk, filter, response, "kunden", ExportRows.CUSTOMER_COLUMNS, (page, rows) -> {
            var owned = vehicles.ofAll(
                    desk.business(), page.stream().map(Customer::id).toList());
            for (var customer : page)
                rows.accept(ExportRows.customer(desk, customer, owned.getOrDefault(customer.id(), List.of())));
        });
    }

    @GetMapping("/desk/customers/export/vehicles")
    void vehicles(Desk desk, @ModelAttribute("filter") CustomersFilter filter, HttpServletResponse response)
            throws IOException {
        send(desk, filter, response, "fahrzeuge", ExportRows.VEHICLE_COLUMNS, (page, rows) -> {
            var owned = vehicles.ofAll(
                    desk.business(), page.stream().map(Customer::id).toList());
            for (var customer : page)
                for (Vehicle vehicle : owned.getOrDefault(customer.id(), List.of()))
                    rows.accept(ExportRows.vehicle(customer, vehicle));
        });
    }

    private interface Writer {
        void write(List<Customer> page, Consumer<List<String>> rows);
    }

    private void send(
            Desk desk,
            CustomersFilter filter,
            HttpServletResponse response,
            String name,
            List<String> columns,
            Writer writer)
            throws IOException {
        var wanted = filter.filter();
        var count = customers.count(desk.business(), wanted);
        log.add(desk.business(), desk.who().staff(), Act.CUSTOMERS_EXPORTED, String.valueOf(count));
        var header = columns.stream().map(column -> desk.text(column)).toList();
        Csv.send(response, name + "-" + desk.today() + ".csv", header, rows -> {
            Optional<CustomerCursor> after = Optional.empty();
            do {
                var page = customers.page(desk.business(), wanted, after, AT_ONCE);
                writer.write(page.customers(), rows);
                after = page.next();
            } while (after.isPresent());
        });
    }
}

package stammkunde.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.customer.CustomerId;
import stammkunde.customer.CustomerRecords;
import stammkunde.customer.CustomerRows;
import stammkunde.customer.ErasurePlan;
import stammkunde.customer.Traces;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;

/** The appointments of customers: they come along when cards are merged, and lose their names with them. */
@Component
class CustomerAppointments implements CustomerRecords {

    private static final CustomerRows APPOINTMENTS =
            CustomerRows.of("APPOINTMENT", "scheduling.appointment", "appointment_id");

    private final JdbcClient jdbc;
    private final AppointmentErasure erasure;
    private final Live live;

    CustomerAppointments(JdbcClient jdbc, AppointmentErasure erasure, Live live) {
        this.jdbc = jdbc;
        this.erasure = erasure;
        this.live = live;
    }

    @Override
    public String module() {
        return "scheduling";
    }

    @Override
    public Map<String, Integer> count(BusinessId business, CustomerId customer) {
        return Map.of(APPOINTMENTS.kind(), APPOINTMENTS.count(jdbc, business, customer));
    }

    @Override
    public List<Moved> move(BusinessId business, CustomerId from, CustomerId to) {
        live.announce(business, AppointmentNews.TOPIC);
        return CustomerRows.moveAll(List.of(APPOINTMENTS), jdbc, business, from, to);
    }

    @Override
    public int moveBack(BusinessId business, CustomerId from, CustomerId to, List<Moved> moved) {
        live.announce(business, AppointmentNews.TOPIC);
        return CustomerRows.moveAllBack(List.of(APPOINTMENTS), jdbc, business, from, to, moved);
    }

    @Override
    public Map<String, List<String>> export(BusinessId business, Traces traces) {
        return Map.of(APPOINTMENTS.table(), erasure.export(business, traces));
    }

    @Override
    public ErasurePlan plan(BusinessId business, Traces traces, Instant now) {
        return erasure.plan(business, traces, now);
    }

    @Override
    public void erase(BusinessId business, Traces traces, Instant now) {
        erasure.erase(business, traces, now);
        live.announce(business, AppointmentNews.TOPIC);
    }
}

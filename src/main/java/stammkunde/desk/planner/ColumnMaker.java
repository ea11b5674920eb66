package stammkunde.desk.planner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import stammkunde.business.OpeningSpan;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.desk.planner.PlannerPage.Buffer;
import stammkunde.desk.planner.PlannerPage.Card;
import stammkunde.desk.planner.PlannerPage.Closed;
import stammkunde.desk.planner.PlannerPage.Column;
import stammkunde.scheduling.Absence;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.OpeningDay;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Status;
import stammkunde.shared.TimeSpan;
import stammkunde.web.AppointmentLook;
import stammkunde.web.Frame;
import stammkunde.web.Wording;

/** Turns what is known about one column's day into rows: closed hours, absences, cards and their buffers. */
record ColumnMaker(
        Frame frame,
        Wording wording,
        DayFrame day,
        Map<ServiceId, Service> services,
        Map<CustomerId, Customer> customers,
        Instant now) {

    /** Fewer leave no room for a third line. */
    private static final int ROWS_FOR_PLATE = 11;

    /**
     * @param hours when it is open on that date
     * @param name  above the column; {@code detail} below it
     */
    Column column(
            String id,
            String name,
            String detail,
            String icon,
            String resource,
            LocalDate date,
            OpeningDay opening,
            List<OpeningSpan> hours,
            List<Appointment> appointments,
            List<Absence> absences) {
        var sorted = appointments.stream()
                .sorted(Comparator.comparing(one -> one.span().from()))
                .toList();
        var spans = sorted.stream().map(one -> day.rows(one.span(), date)).toList();
        var lanes = Lanes.of(spans);
        var cards = new ArrayList<Card>();
        for (int i = 0; i < sorted.size(); i++) cards.add(card(sorted.get(i), spans.get(i), lanes.get(i)));
        var closed = new ArrayList<>(closed(opening, hours));
        absences.forEach(absence -> closed.add(absent(absence, date)));
        return new Column(
                id,
                name,
                detail,
                icon,
                resource,
                date.toString(),
                date.equals(wording.today()),
                Math.max(1, Lanes.width(lanes)),
                closed,
                cards,
                Lanes.width(lanes) > 1 ? List.of() : buffers(sorted, date));
    }

    private Card card(Appointment appointment, Lanes.Span rows, int lane) {
        var look = look(appointment);
        var service = services.get(appointment.service());
        var what = wording.clock(appointment.span().from()) + " " + (service == null ? "" : service.name());
        var address = "/desk/appointments/" + appointment.id().value();
        return new Card(
                address,
                movable(appointment.status())
                        ? "/desk/planner/appointments/" + appointment.id().value()
                        : "",
                rows.from(),
                rows.until(),
                lane,
                look.card(),
                look.tone(),
                look.icon(),
                frame.text(look.key()),
                shortName(appointment),
                what,
                rows.until() - rows.from() < ROWS_FOR_PLATE
                        ? ""
                        : appointment.visitor().plate());
    }

    private AppointmentLook look(Appointment appointment) {
        var late = appointment.status() == Status.CONFIRMED
                && appointment.span().until().isBefore(now);
        return late
                ? AppointmentLook.OVERDUE
                : AppointmentLook.valueOf(appointment.status().name());
    }

    private static boolean movable(Status status) {
        return status == Status.REQUESTED || status == Status.CONFIRMED;
    }

    /** {@code R. Meier}: columns are narrow. Whose it is by the file wins over what was typed. */
    private String shortName(Appointment appointment) {
        var id = appointment.customer();
        var customer = id == null ? null : customers.get(id);
        if (customer != null && !customer.data().companyName().isEmpty())
            return customer.data().companyName();
        return customer == null
                ? shortName(
                        appointment.visitor().firstName(), appointment.visitor().lastName())
                : shortName(customer.firstName(), customer.lastName());
    }

    private String shortName(String first, String last) {
        if (first.isEmpty() && last.isEmpty()) return frame.text("desk.planner.unnamed");
        if (first.isEmpty() || last.isEmpty()) return first + last;
        return first.substring(0, first.offsetByCodePoints(0, 1)) + ". " + last;
    }

    private List<Closed> closed(OpeningDay opening, List<OpeningSpan> hours) {
        var whole =
                switch (opening) {
                    case OpeningDay.Closed closed ->
                        closed.reason().isBlank() ? frame.text("desk.planner.closed") : closed.reason();
                    case OpeningDay.Holiday holiday -> holiday.name();
                    case OpeningDay.Ordinary _, OpeningDay.Special _ ->
                        hours.isEmpty() ? frame.text("desk.planner.closed") : "";
                };
        if (!whole.isEmpty()) return List.of(new Closed(0, day.rows(), whole, "calendar-off", ""));

        var closed = new ArrayList<Closed>();
        var row = 0;
        for (int i = 0; i < hours.size(); i++) {
            var opens = day.rowOf(hours.get(i).opensMinute());
            var text = i == 0 ? "" : frame.text("desk.planner.break");
            if (opens > row) closed.add(new Closed(row, opens, text, "", ""));
            row = day.rowOf(hours.get(i).closesMinute());
        }
        if (row < day.rows()) closed.add(new Closed(row, day.rows(), "", "", ""));
        return closed;
    }

    private Closed absent(Absence absence, LocalDate date) {
        var rows = day.rows(absence.span(), date);
        var kind = frame.text("desk.absence.kind." + absence.kind());
        var text = absence.reason().isBlank() ? kind : absence.reason();
        var icon = absence.kind() == Absence.Kind.ABSENCE ? "palmtree" : "lock";
        return new Closed(rows.from(), rows.until(), text, icon, "/desk/planner/absences?day=" + date);
    }

    private List<Buffer> buffers(List<Appointment> appointments, LocalDate date) {
        var buffers = new ArrayList<Buffer>();
        for (var appointment : appointments) {
            var service = services.get(appointment.service());
            if (service == null || appointment.isCancelled()) continue;
            var span = appointment.span();
            if (service.bufferBefore().isPositive())
                buffers.add(buffer(new TimeSpan(span.from().minus(service.bufferBefore()), span.from()), date, true));
            if (service.bufferAfter().isPositive())
                buffers.add(buffer(new TimeSpan(span.until(), span.until().plus(service.bufferAfter())), date, false));
        }
        return buffers;
    }

    private Buffer buffer(TimeSpan span, LocalDate date, boolean before) {
        var rows = day.rows(span, date);
        return new Buffer(
                rows.from(), rows.until(), frame.text("desk.planner.buffer", wording.clock(span.until())), before);
    }

    String count(List<Appointment> appointments) {
        return frame.text(
                "desk.planner.appointments",
                appointments.stream().filter(one -> !one.isCancelled()).count());
    }

    /** Hours that are planned, of those that are open. */
    String load(List<OpeningSpan> hours, List<Appointment> appointments) {
        var open = hours.stream()
                .mapToInt(span -> span.closesMinute() - span.opensMinute())
                .sum();
        if (open == 0) return frame.text("desk.planner.closed");
        var planned = appointments.stream()
                .filter(one -> !one.isCancelled())
                .mapToLong(one -> one.span().length().toMinutes())
                .sum();
        return frame.text("desk.planner.load", planned / 60.0, open / 60.0);
    }
}

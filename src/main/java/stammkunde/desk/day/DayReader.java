package stammkunde.desk.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Customer;
import stammkunde.customer.Customers;
import stammkunde.customer.Match;
import stammkunde.customer.Person;
import stammkunde.desk.AppointmentLine;
import stammkunde.desk.AppointmentLines;
import stammkunde.desk.Catalogue;
import stammkunde.desk.Catalogues;
import stammkunde.desk.Desk;
import stammkunde.desk.day.DayPage.Agenda;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;

/** Gathers „Mein Tag“ in one transaction, with a number of questions that doesn't grow with what there is to show. */
@Component
class DayReader {

    private static final Duration FRESH = Duration.ofMinutes(5);
    /** Days searched for the next appointment when today has none: a long weekend. */
    private static final int LOOKED_AHEAD = 5;

    private final BusinessTransaction transaction;
    private final Appointments appointments;
    private final Catalogues catalogues;
    private final AppointmentLines lines;
    private final Customers customers;
    private final UtilisationReader utilisation;

    DayReader(
            BusinessTransaction transaction,
            Appointments appointments,
            Catalogues catalogues,
            AppointmentLines lines,
            Customers customers,
            UtilisationReader utilisation) {
        this.transaction = transaction;
        this.appointments = appointments;
        this.catalogues = catalogues;
        this.lines = lines;
        this.customers = customers;
        this.utilisation = utilisation;
    }

    DayPage read(Desk desk) {
        return transaction.in(desk.business(), () -> {
            var catalogue = catalogues.of(desk.business());
            return new DayPage(desk, news(desk, catalogue), agenda(desk, catalogue), utilisation.read(desk, catalogue));
        });
    }

    private List<NewBooking> news(Desk desk, Catalogue catalogue) {
        var waiting = appointments.unhandled(desk.business());
        var matches = matches(desk, waiting);
        return lines.of(desk, catalogue, waiting).stream()
                .map(line -> news(desk, line, matches))
                .toList();
    }

    private static NewBooking news(Desk desk, AppointmentLine line, Map<AppointmentId, List<Match>> matches) {
        var created = line.appointment().createdAt();
        return new NewBooking(
                line,
                line.wording().ago(created),
                created.plus(FRESH).isAfter(desk.now()),
                line.customer()
                        .map(Customer::name)
                        .map(name -> MatchState.linked(desk, name))
                        .orElseGet(() -> MatchState.of(
                                desk, matches.getOrDefault(line.appointment().id(), List.of()))));
    }

    private Map<AppointmentId, List<Match>> matches(Desk desk, List<Appointment> waiting) {
        var unlinked = waiting.stream().filter(one -> one.customer() == null).toList();
        var found = customers.matching(
                desk.business(),
                unlinked.stream()
                        .map(Appointment::visitor)
                        .map(typed -> new Person(typed.firstName(), typed.lastName(), typed.email(), typed.phone()))
                        .toList());
        var byAppointment = new HashMap<AppointmentId, List<Match>>();
        for (int i = 0; i < unlinked.size(); i++)
            byAppointment.put(unlinked.get(i).id(), found.get(i));
        return byAppointment;
    }

    private Agenda agenda(Desk desk, Catalogue catalogue) {
        var today = within(desk, desk.today(), 1);
        if (!today.isEmpty()) return agenda(desk, catalogue, desk.today(), today);

        var ahead = within(desk, desk.today().plusDays(1), LOOKED_AHEAD);
        var next = ahead.stream()
                .map(one -> day(desk, one))
                .min(Comparator.naturalOrder())
                .orElse(desk.today());
        var then = ahead.stream().filter(one -> day(desk, one).equals(next)).toList();
        return agenda(desk, catalogue, next, then);
    }

    private List<Appointment> within(Desk desk, LocalDate first, int days) {
        var from = first.atStartOfDay(desk.zone()).toInstant();
        var until = first.plusDays(days).atStartOfDay(desk.zone()).toInstant();
        return appointments.within(desk.business(), from, until, null).stream()
                .filter(one -> !one.isCancelled())
                .toList();
    }

    private static LocalDate day(Desk desk, Appointment appointment) {
        return LocalDate.ofInstant(appointment.span().from(), desk.zone());
    }

    private Agenda agenda(Desk desk, Catalogue catalogue, LocalDate day, List<Appointment> found) {
        return new Agenda(
                day,
                lines.of(desk, catalogue, found).stream()
                        .sorted(Comparator.comparing(AppointmentLine::start))
                        .toList());
    }
}

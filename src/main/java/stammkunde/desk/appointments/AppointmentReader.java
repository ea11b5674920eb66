package stammkunde.desk.appointments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.StaffId;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.Customers;
import stammkunde.customer.Differences;
import stammkunde.customer.Match;
import stammkunde.customer.Person;
import stammkunde.customer.Phone;
import stammkunde.customer.Vehicles;
import stammkunde.desk.AppointmentLine;
import stammkunde.desk.AppointmentLines;
import stammkunde.desk.Catalogues;
import stammkunde.desk.Desk;
import stammkunde.desk.MatchWords;
import stammkunde.messaging.Letter;
import stammkunde.messaging.Letters;
import stammkunde.scheduling.Actor;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Counts;
import stammkunde.scheduling.HistoryEntry;

/** Gathers what the page of one appointment shows, in one transaction. */
@Component
class AppointmentReader {

    private final BusinessTransaction transaction;
    private final Appointments appointments;
    private final Catalogues catalogues;
    private final AppointmentLines lines;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Letters letters;
    private final StaffMembers staff;
    private final Differences differences;

    AppointmentReader(
            BusinessTransaction transaction,
            Appointments appointments,
            Catalogues catalogues,
            AppointmentLines lines,
            Customers customers,
            Vehicles vehicles,
            Letters letters,
            StaffMembers staff,
            Differences differences) {
        this.transaction = transaction;
        this.appointments = appointments;
        this.catalogues = catalogues;
        this.lines = lines;
        this.customers = customers;
        this.vehicles = vehicles;
        this.letters = letters;
        this.staff = staff;
        this.differences = differences;
    }

    /** @param problem why an act was refused; empty: none was. @param back where forms lead after success */
    AppointmentPage read(Desk desk, Appointment appointment, String problem, String back) {
        return transaction.in(desk.business(), () -> {
            var line = lines.of(desk, catalogues.of(desk.business()), appointment);
            return new AppointmentPage(
                    desk,
                    line,
                    Optional.ofNullable(appointment.vehicle())
                            .flatMap(vehicle -> vehicles.find(desk.business(), vehicle)),
                    candidates(desk, appointment),
                    Appointments.possibleAfter(appointment.status()),
                    counts(desk, appointment),
                    letters.about(desk.business(), appointment.id().value()).stream()
                            .map(letter -> letter(desk, line, letter))
                            .toList(),
                    history(desk, line),
                    !appointment.visitor().email().isEmpty()
                            || line.customer().flatMap(Customer::email).isPresent(),
                    isMobile(desk, appointment.visitor().phone())
                            || line.customer().flatMap(Customer::mobile).isPresent(),
                    line.customer()
                            .map(one -> differences.countOf(desk.business(), one.id()))
                            .orElse(0),
                    problem,
                    back);
        });
    }

    private List<Candidate> candidates(Desk desk, Appointment appointment) {
        if (appointment.customer() != null) return List.of();
        var typed = appointment.visitor();
        var person = new Person(typed.firstName(), typed.lastName(), typed.email(), typed.phone());
        return customers.matching(desk.business(), person).stream()
                .limit(8)
                .map(match -> candidate(desk, match))
                .toList();
    }

    private static Candidate candidate(Desk desk, Match match) {
        var customer = match.customer();
        var contact = Stream.concat(
                        customer.emails().stream().limit(1),
                        customer.phones().stream()
                                .limit(1)
                                .map(phone -> Contacts.printed(
                                        phone.value(), desk.settings().country())))
                .collect(Collectors.joining(", "));
        var id = customer.id().value().toString();
        return new Candidate(id, "/desk/customers/" + id, customer.name(), MatchWords.reasons(desk, match), contact);
    }

    /** Of the linked customer, else of whoever has that address or number (T5). */
    private Counts counts(Desk desk, Appointment appointment) {
        var customer = appointment.customer();
        return customer != null
                ? appointments.counts(desk.business(), customer)
                : appointments.counts(
                        desk.business(),
                        appointment.visitor().email(),
                        appointment.visitor().phone());
    }

    private static LetterLine letter(Desk desk, AppointmentLine line, Letter letter) {
        var tone =
                switch (letter.state()) {
                    case QUEUED -> "info";
                    case SENT -> "ok";
                    case DEAD -> "bad";
                    case CALLED_OFF -> "none";
                };
        var icon =
                switch (letter.state()) {
                    case QUEUED -> "clock";
                    case SENT -> "mail-check";
                    case DEAD -> "mail-warning";
                    case CALLED_OFF -> "ban";
                };
        return new LetterLine(
                desk.text("desk.letters.kind." + letter.kind().key()),
                letter.toAddress(),
                line.wording().ago(letter.createdAt()),
                tone,
                icon,
                desk.text("desk.letters.state." + letter.state()));
    }

    private List<HistoryLine> history(Desk desk, AppointmentLine line) {
        var names = staff.all(desk.business()).stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        return appointments.history(desk.business(), line.appointment().id()).reversed().stream()
                .map(entry -> new HistoryLine(
                        what(desk, line, entry),
                        who(desk, names, entry),
                        line.wording().ago(entry.at())))
                .toList();
    }

    private static String who(Desk desk, Map<StaffId, String> names, HistoryEntry entry) {
        var actor = entry.actor();
        if (entry.actorKind() == Actor.Kind.PARTNER) return desk.text("card.by.partner", entry.actorName());
        var unnamed = desk.text("desk.actor." + entry.actorKind());
        return entry.actorKind() == Actor.Kind.STAFF && actor != null
                ? names.getOrDefault(new StaffId(actor), unnamed)
                : unnamed;
    }

    private static String what(Desk desk, AppointmentLine line, HistoryEntry entry) {
        var act = desk.text("desk.act-done." + entry.act());
        return switch (entry.act()) {
            case BOOKED, STATUS -> act + ": " + desk.text("ui.status." + entry.detail());
            case MOVED -> {
                var moments = entry.detail().split(" ");
                yield moments.length == 2
                        ? desk.text(
                                "desk.act-done.moved",
                                line.wording().moment(Instant.parse(moments[0])),
                                line.wording().moment(Instant.parse(moments[1])))
                        : act;
            }
            case CANCELLED, DECLINED, EARLY_START -> entry.detail().isBlank() ? act : act + ": " + entry.detail();
            case REASSIGNED, CONFIRMED, SEEN, LINKED, UNLINKED, NOTED, NOTIFIED -> act;
        };
    }

    private static boolean isMobile(Desk desk, String phone) {
        return !phone.isEmpty()
                && Contacts.phone(phone, desk.settings().country())
                        .filter(Phone::mobile)
                        .isPresent();
    }
}

package stammkunde.desk.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stammkunde.access.PortalLetters;
import stammkunde.business.Branch;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Customer;
import stammkunde.customer.DueDates;
import stammkunde.customer.Field;
import stammkunde.customer.Fields;
import stammkunde.customer.Vehicles;
import stammkunde.desk.Desk;
import stammkunde.desk.imports.FreshnessLine;
import stammkunde.exchange.Imports;
import stammkunde.scheduling.Appointments;

/** Gathers what the first tab of a customer's card shows, in one transaction. */
@Component
class CardReader {

    private static final int MOST_VEHICLES = 5;
    private static final int MOST_HISTORY = 6;

    private final BusinessTransaction transaction;
    private final CardHeads heads;
    private final Fields fields;
    private final DueDates dues;
    private final Vehicles vehicles;
    private final VehicleRows rows;
    private final CardAppointments lines;
    private final Appointments appointments;
    private final HistoryReader history;
    private final PortalLetters letters;
    private final Imports imports;

    CardReader(
            BusinessTransaction transaction,
            CardHeads heads,
            Fields fields,
            DueDates dues,
            Vehicles vehicles,
            VehicleRows rows,
            CardAppointments lines,
            Appointments appointments,
            HistoryReader history,
            PortalLetters letters,
            Imports imports) {
        this.transaction = transaction;
        this.heads = heads;
        this.fields = fields;
        this.dues = dues;
        this.vehicles = vehicles;
        this.rows = rows;
        this.lines = lines;
        this.appointments = appointments;
        this.history = history;
        this.letters = letters;
        this.imports = imports;
    }

    CardPage read(Desk desk, Customer customer, String fragment) {
        return transaction.in(desk.business(), () -> {
            var dates = dues.of(desk.business(), customer.id());
            var shown = vehicles.page(desk.business(), customer.id(), "", Optional.empty(), MOST_VEHICLES)
                    .vehicles();
            return new CardPage(
                    heads.of(desk, customer, CardTab.DATA, fragment),
                    branch(desk, customer),
                    facts(desk, customer),
                    DueMark.others(desk, null, dates).toList(),
                    rows.of(desk, customer.id(), shown, dates),
                    lines.of(desk, customer.id()).upcoming(),
                    appointments.counts(desk.business(), customer.id()),
                    desk.done().equals(desk.text("desk.done.customer-created"))
                            ? letters.welcomeFor(desk.business(), customer.id())
                            : Optional.empty(),
                    history.changes(desk, customer, MOST_HISTORY));
        });
    }

    private static String branch(Desk desk, Customer customer) {
        return Optional.ofNullable(customer.filing().branch())
                .flatMap(desk::branch)
                .map(Branch::name)
                .orElse("");
    }

    private List<CardPage.Fact> facts(Desk desk, Customer customer) {
        var values = fields.values(desk.business(), customer.id());
        var own = values.isEmpty()
                ? Stream.<CardPage.Fact>of()
                : fields.all(desk.business()).stream()
                        .flatMap(field -> Stream.ofNullable(values.get(field.id()))
                                .map(value -> new CardPage.Fact(field.label(), worded(desk, field, value))));
        return Stream.concat(knownAs(desk, customer), own).toList();
    }

    /** What the dealer system calls this customer, whether it still does, and how old that is. */
    private Stream<CardPage.Fact> knownAs(Desk desk, Customer customer) {
        var known = imports.knownAs(desk.business(), customer.id());
        if (known.isEmpty()) return Stream.empty();
        var fresh = FreshnessLine.of(desk, imports.freshness(desk.business())).text();
        return Stream.concat(
                known.stream()
                        .map(one -> new CardPage.Fact(
                                desk.text("imports.known-as"),
                                one.missing() ? desk.text("imports.known-as.missing", one.number()) : one.number())),
                Stream.of(new CardPage.Fact(desk.text("imports.known-as.as-of"), fresh)));
    }

    private static String worded(Desk desk, Field field, String value) {
        return switch (field.kind()) {
            case TEXT, CHOICE -> value;
            case YES_NO -> desk.text(value.equals("true") ? "card.yes" : "card.no");
            case DATE -> desk.wording().date(LocalDate.parse(value));
        };
    }
}

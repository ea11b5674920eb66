package stammkunde.scheduling;

import java.util.List;
import org.springframework.stereotype.Component;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Difference.Source;
import stammkunde.customer.Differences;
import stammkunde.customer.Match;
import stammkunde.customer.Person;
import stammkunde.customer.Proposed;
import stammkunde.shared.BusinessId;

/** What visitors type about customers the business knows: never written to a card, proposed to staff instead. */
@Component
class VisitorDifferences {

    private final Customers customers;
    private final Differences differences;

    VisitorDifferences(Customers customers, Differences differences) {
        this.customers = customers;
        this.differences = differences;
    }

    /** Only if exactly one card can be meant; else it waits until staff says whose the appointment is. */
    void booked(BusinessId business, Appointment appointment) {
        var known = appointment.customer();
        if (known != null) {
            propose(business, known, appointment);
            return;
        }
        var typed = appointment.visitor();
        var person = new Person(typed.firstName(), typed.lastName(), typed.email(), typed.phone());
        var strong = customers.matching(business, person).stream()
                .filter(Match::strong)
                .toList();
        if (strong.size() == 1) propose(business, strong.getFirst().customer().id(), appointment);
    }

    /** Whoever it was taken for before, nothing of it stays with their card. */
    void linked(BusinessId business, Appointment now) {
        differences.withdraw(business, now.id().value());
        var customer = now.customer();
        if (customer != null) propose(business, customer, now);
    }

    private void propose(BusinessId business, CustomerId customer, Appointment appointment) {
        var typed = appointment.visitor();
        differences.propose(
                business,
                customer,
                Source.APPOINTMENT,
                appointment.id().value(),
                List.of(
                        Proposed.name(typed.firstName(), typed.lastName()),
                        Proposed.email(typed.email()),
                        Proposed.phone(typed.phone()),
                        Proposed.address(typed.street(), typed.houseNumber(), typed.postcode(), typed.city()),
                        Proposed.plate(typed.plate())));
    }
}

package stammkunde.scheduling;

import java.time.Clock;
import java.util.stream.Stream;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.customer.CustomerId;
import stammkunde.messaging.Calendars;
import stammkunde.shared.BusinessId;

/** Appointments as files for calendars, beside those that letters bring: same entry, same UID, same SEQUENCE. */
@org.springframework.stereotype.Service
public class AppointmentCalendars {

    private static final int MOST = 100;

    private final BusinessTransaction transaction;
    private final RuleBook rules;
    private final AppointmentLetters letters;
    private final AppointmentRepository appointments;
    private final Businesses businesses;
    private final Calendars calendars;
    private final Clock clock;

    AppointmentCalendars(
            BusinessTransaction transaction,
            RuleBook rules,
            AppointmentLetters letters,
            AppointmentRepository appointments,
            Businesses businesses,
            Calendars calendars,
            Clock clock) {
        this.transaction = transaction;
        this.rules = rules;
        this.letters = letters;
        this.appointments = appointments;
        this.businesses = businesses;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** All of a customer's that are to come and the latest that were, with those cancelled. */
    public String feed(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> {
            var rulebook = rules.of(business);
            var now = clock.instant();
            var events = Stream.concat(
                            appointments.upcoming(business, customer, now, 0, MOST).stream(),
                            appointments.past(business, customer, now, 0, MOST).stream())
                    .map(one -> letters.event(one, rulebook.setting(one)))
                    .toList();
            return calendars.feed(businesses.get(business).name(), events);
        });
    }

    /** iCalendar; says what, when and where, but not for whom. */
    public String file(BusinessId business, Appointment appointment) {
        return transaction.in(
                business,
                () -> letters.calendarFile(appointment, rules.of(business).setting(appointment)));
    }
}

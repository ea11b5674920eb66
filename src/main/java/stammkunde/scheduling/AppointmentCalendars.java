package stammkunde.scheduling;

import stammkunde.business.BusinessTransaction;
import stammkunde.shared.BusinessId;

/** Appointments as files for calendars, beside those that letters bring: same entry, same UID, same SEQUENCE. */
@org.springframework.stereotype.Service
public class AppointmentCalendars {

    private final BusinessTransaction transaction;
    private final RuleBook rules;
    private final AppointmentLetters letters;

    AppointmentCalendars(BusinessTransaction transaction, RuleBook rules, AppointmentLetters letters) {
        this.transaction = transaction;
        this.rules = rules;
        this.letters = letters;
    }

    /** iCalendar; says what, when and where, but not for whom. */
    public String file(BusinessId business, Appointment appointment) {
        return transaction.in(
                business,
                () -> letters.calendarFile(appointment, rules.of(business).setting(appointment)));
    }
}

package stammkunde.scheduling;

import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.shared.BusinessId;

/** Appointments as files for calendars, beside those that letters bring: same entry, same UID, same SEQUENCE. */
@org.springframework.stereotype.Service
public class AppointmentCalendars {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Offers offers;
    private final AppointmentLetters letters;

    AppointmentCalendars(
            BusinessTransaction transaction, Businesses businesses, Offers offers, AppointmentLetters letters) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.offers = offers;
        this.letters = letters;
    }

    /** iCalendar; says what, when and where, but not for whom. */
    public String file(BusinessId business, Appointment appointment) {
        return transaction.in(
                business,
                () -> letters.calendarFile(
                        businesses.get(business), appointment, offers.setting(business, appointment)));
    }
}

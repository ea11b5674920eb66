package stammkunde.scheduling;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import stammkunde.business.Business;
import stammkunde.business.Businesses;
import stammkunde.customer.Customers;
import stammkunde.live.Live;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.LetterState;
import stammkunde.messaging.Letters;
import stammkunde.messaging.Outbox;
import stammkunde.messaging.Placeholder;
import stammkunde.shared.BusinessId;

/** Tells of what happens to an appointment, in the transaction in which it happens: by letters, and to open desk pages. */
@Component
class AppointmentNews {

    static final String TOPIC = "appointments";

    private final Businesses businesses;
    private final Customers customers;
    private final AppointmentLetters letters;
    private final Outbox outbox;
    private final Letters queue;
    private final Live live;

    AppointmentNews(
            Businesses businesses,
            Customers customers,
            AppointmentLetters letters,
            Outbox outbox,
            Letters queue,
            Live live) {
        this.businesses = businesses;
        this.customers = customers;
        this.letters = letters;
        this.outbox = outbox;
        this.queue = queue;
        this.live = live;
    }

    /** A mail to the visitor, and one to „Kopie an“ (T3, T8). */
    void booked(BusinessId id, Appointment appointment, Setting setting) {
        var business = businesses.get(id);
        var receiver = receiver(business, appointment);
        var requested = appointment.status() == Status.REQUESTED;
        var kind = requested ? LetterKind.APPOINTMENT_REQUESTED : LetterKind.APPOINTMENT_BOOKED;
        if (receiver.has(Channel.EMAIL))
            outbox.add(id, letters.mail(business, kind, appointment, setting, receiver, Map.of()));

        var copyTo = setting.service().copyTo().isBlank()
                ? business.copyTo()
                : setting.service().copyTo();
        if (!copyTo.isBlank()) outbox.add(id, letters.copy(business, appointment, setting, receiver, copyTo));
        changedInside(id);
    }

    void remind(BusinessId id, ReminderRule rule, Appointment appointment, Setting setting) {
        var business = businesses.get(id);
        var receiver = receiver(business, appointment);
        if (!receiver.has(rule.channel())) return;

        var letter =
                switch (rule.channel()) {
                    case EMAIL ->
                        letters.mail(
                                business, LetterKind.APPOINTMENT_REMINDER, appointment, setting, receiver, Map.of());
                    case SMS -> letters.sms(business, LetterKind.APPOINTMENT_REMINDER, appointment, setting, receiver);
                };
        outbox.add(
                id,
                letter.once(rule.onceKey(appointment.id(), appointment.span().from())));
    }

    void moved(BusinessId business, Appointment appointment, Setting setting, Instant before) {
        callOffReminders(business, appointment);
        mail(
                business,
                LetterKind.APPOINTMENT_MOVED,
                appointment,
                setting,
                Map.of(Placeholder.PREVIOUS_START, before.toString()));
        changedInside(business);
    }

    /** @param kind APPOINTMENT_CANCELLED or APPOINTMENT_DECLINED */
    void ended(BusinessId business, LetterKind kind, Appointment appointment, Setting setting, String reason) {
        callOffReminders(business, appointment);
        mail(business, kind, appointment, setting, reason.isBlank() ? Map.of() : Map.of(Placeholder.REASON, reason));
        changedInside(business);
    }

    void confirmed(BusinessId business, Appointment appointment, Setting setting) {
        mail(business, LetterKind.APPOINTMENT_CONFIRMED, appointment, setting, Map.of());
        changedInside(business);
    }

    /** Nobody but the desk needs to know. */
    void changedInside(BusinessId business) {
        live.announce(business, TOPIC);
    }

    private void mail(
            BusinessId id, LetterKind kind, Appointment appointment, Setting setting, Map<Placeholder, String> extra) {
        var business = businesses.get(id);
        var receiver = receiver(business, appointment);
        if (receiver.has(Channel.EMAIL))
            outbox.add(id, letters.mail(business, kind, appointment, setting, receiver, extra));
    }

    /** @return the channels, of those wanted, on which the person can be reached and a letter is on its way */
    Set<Channel> send(BusinessId id, LetterKind kind, Appointment appointment, Setting setting, Set<Channel> channels) {
        var business = businesses.get(id);
        var receiver = receiver(business, appointment);
        var sent = EnumSet.noneOf(Channel.class);
        channels.stream().filter(receiver::has).forEach(sent::add);

        if (sent.contains(Channel.EMAIL))
            outbox.add(id, letters.mail(business, kind, appointment, setting, receiver, Map.of()));
        if (sent.contains(Channel.SMS)) outbox.add(id, letters.sms(business, kind, appointment, setting, receiver));
        return sent;
    }

    /** Those that could not yet be sent would now be wrong. */
    private void callOffReminders(BusinessId business, Appointment appointment) {
        queue.about(business, appointment.id().value()).stream()
                .filter(letter -> letter.kind() == LetterKind.APPOINTMENT_REMINDER)
                .filter(letter -> letter.state() == LetterState.QUEUED)
                .forEach(letter -> queue.callOff(business, letter.id()));
    }

    private Receiver receiver(Business business, Appointment appointment) {
        var customer = appointment.customer();
        return Receiver.of(
                appointment.visitor(),
                customer == null
                        ? null
                        : customers.find(business.id(), customer).orElse(null),
                business.country());
    }
}

package stammkunde.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import stammkunde.customer.Customers;
import stammkunde.live.Live;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.messaging.Placeholder;
import stammkunde.scheduling.AppointmentChanged.What;
import stammkunde.shared.BusinessId;

/**
 * Tells of what happens to an appointment, in the transaction in which it happens: by letters, to open desk
 * pages, and to whoever listens for {@link AppointmentChanged}.
 */
@Component
class AppointmentNews {

    static final String TOPIC = "appointments";

    private final Customers customers;
    private final AppointmentLetters letters;
    private final Outbox outbox;
    private final Live live;
    private final ApplicationEventPublisher events;

    AppointmentNews(
            Customers customers,
            AppointmentLetters letters,
            Outbox outbox,
            Live live,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.letters = letters;
        this.outbox = outbox;
        this.live = live;
        this.events = events;
    }

    /**
     * A mail to the visitor, and one to „Kopie an“ (T3, T8). To customers without an address an SMS.
     *
     * @param earlyStart what was demanded with the order; empty: nothing
     */
    void booked(BusinessId business, Appointment appointment, Setting setting, String earlyStart) {
        var receiver = receiver(appointment, setting);
        var requested = appointment.status() == Status.REQUESTED;
        var kind = requested ? LetterKind.APPOINTMENT_REQUESTED : LetterKind.APPOINTMENT_BOOKED;
        var copyTo = setting.copyTo();
        var both = new ArrayList<NewLetter>();
        if (receiver.has(Channel.EMAIL))
            both.add(letters.mail(
                    kind,
                    appointment,
                    setting,
                    receiver,
                    earlyStart.isEmpty() ? Map.of() : Map.of(Placeholder.EARLY_START, earlyStart)));
        else if (appointment.source() == Source.PORTAL && receiver.has(Channel.SMS))
            both.add(letters.sms(kind, appointment, setting, receiver));
        if (!copyTo.isBlank()) both.add(letters.copy(appointment, setting, receiver, copyTo));
        outbox.addAll(business, both);
        changed(business, appointment, What.BOOKED);
    }

    void moved(BusinessId business, Appointment appointment, Setting setting, Instant before) {
        callOffReminders(business, appointment);
        var extra = Map.of(Placeholder.PREVIOUS_START, before.toString());
        mail(business, LetterKind.APPOINTMENT_MOVED, appointment, setting, extra);
        changed(business, appointment, What.MOVED);
    }

    /** @param kind APPOINTMENT_CANCELLED or APPOINTMENT_DECLINED */
    void ended(BusinessId business, LetterKind kind, Appointment appointment, Setting setting, String reason) {
        callOffReminders(business, appointment);
        mail(business, kind, appointment, setting, reason.isBlank() ? Map.of() : Map.of(Placeholder.REASON, reason));
        changed(business, appointment, What.CANCELLED);
    }

    void confirmed(BusinessId business, Appointment appointment, Setting setting) {
        mail(business, LetterKind.APPOINTMENT_CONFIRMED, appointment, setting, Map.of());
        changed(business, appointment, What.CONFIRMED);
    }

    private void mail(
            BusinessId business,
            LetterKind kind,
            Appointment appointment,
            Setting setting,
            Map<Placeholder, String> extra) {
        var receiver = receiver(appointment, setting);
        if (receiver.has(Channel.EMAIL))
            outbox.add(business, letters.mail(kind, appointment, setting, receiver, extra));
    }

    void changed(BusinessId business, Appointment appointment, What what) {
        events.publishEvent(new AppointmentChanged(business, appointment.id(), what));
        changedInside(business);
    }

    /** Nobody but the desk needs to know. */
    void changedInside(BusinessId business) {
        live.announce(business, TOPIC);
    }

    /** @return the channels, of those wanted, on which the person can be reached and a letter is on its way */
    Set<Channel> send(
            BusinessId business, LetterKind kind, Appointment appointment, Setting setting, Set<Channel> channels) {
        var receiver = receiver(appointment, setting);
        var sent = EnumSet.noneOf(Channel.class);
        channels.stream().filter(receiver::has).forEach(sent::add);
        outbox.addAll(
                business,
                sent.stream()
                        .map(channel -> letter(channel, kind, appointment, setting, receiver))
                        .toList());
        return sent;
    }

    void remind(BusinessId business, ReminderRule rule, Appointment appointment, Setting setting) {
        var receiver = receiver(appointment, setting);
        if (!receiver.has(rule.channel())) return;

        var letter = letter(rule.channel(), LetterKind.APPOINTMENT_REMINDER, appointment, setting, receiver);
        outbox.add(
                business,
                letter.once(rule.onceKey(appointment.id(), appointment.span().from())));
    }

    private NewLetter letter(
            Channel channel, LetterKind kind, Appointment appointment, Setting setting, Receiver receiver) {
        return switch (channel) {
            case EMAIL -> letters.mail(kind, appointment, setting, receiver, Map.of());
            case SMS -> letters.sms(kind, appointment, setting, receiver);
        };
    }

    /** Those that could not yet be sent would now be wrong. */
    private void callOffReminders(BusinessId business, Appointment appointment) {
        outbox.callOff(business, appointment.id().value(), Set.of(LetterKind.APPOINTMENT_REMINDER));
    }

    private Receiver receiver(Appointment appointment, Setting setting) {
        var customer = appointment.customer();
        var business = setting.business();
        return Receiver.of(
                appointment.visitor(),
                customer == null
                        ? null
                        : customers.find(business.id(), customer).orElse(null),
                business.country());
    }
}

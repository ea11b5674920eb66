package stammkunde.scheduling;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import stammkunde.business.Addresses;
import stammkunde.messaging.CalendarEvent;
import stammkunde.messaging.CalendarEvent.State;
import stammkunde.messaging.Calendars;
import stammkunde.messaging.LetterCalendar;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Placeholder;
import stammkunde.shared.Money;

/** Writes down what letters about appointments say: values as they are now, and the calendar entry. */
@Component
class AppointmentLetters {

    private final Calendars calendars;
    private final MessageSource texts;
    private final Addresses addresses;

    AppointmentLetters(Calendars calendars, MessageSource texts, Addresses addresses) {
        this.calendars = calendars;
        this.texts = texts;
        this.addresses = addresses;
    }

    NewLetter mail(
            LetterKind kind,
            Appointment appointment,
            Setting setting,
            Receiver receiver,
            Map<Placeholder, String> extra) {
        var model = model(appointment, setting, receiver, appointment.locale());
        extra.forEach((placeholder, value) -> model.put(placeholder.key(), value));
        return NewLetter.mail(
                        kind, appointment.id().value(), receiver.email(), receiver.name(), appointment.locale(), model)
                .with(calendar(appointment, setting, receiver));
    }

    NewLetter sms(LetterKind kind, Appointment appointment, Setting setting, Receiver receiver) {
        var model = model(appointment, setting, receiver, appointment.locale());
        return NewLetter.sms(kind, appointment.id().value(), receiver.mobile(), appointment.locale(), model);
    }

    /** „Kopie an“ (T8): in the business's language, without a calendar entry, which belongs to the visitor. */
    NewLetter copy(Appointment appointment, Setting setting, Receiver receiver, String copyTo) {
        var business = setting.business();
        var model = model(appointment, setting, receiver, business.locale());
        model.put(Placeholder.VISITOR_EMAIL.key(), receiver.email());
        model.put(Placeholder.VISITOR_PHONE.key(), appointment.visitor().phone());
        model.put(Placeholder.PLATE.key(), appointment.visitor().plate());
        return NewLetter.mail(
                LetterKind.APPOINTMENT_COPY,
                appointment.id().value(),
                copyTo,
                business.name(),
                business.locale(),
                model);
    }

    private Map<String, String> model(Appointment appointment, Setting setting, Receiver receiver, Locale locale) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.CUSTOMER, receiver.name());
        values.put(Placeholder.SERVICE, setting.service().name());
        values.put(Placeholder.BRANCH, setting.branch().name());
        values.put(Placeholder.ADDRESS, setting.branch().address());
        values.put(Placeholder.PHONE, setting.branch().phone());
        values.put(Placeholder.START, appointment.span().from().toString());
        values.put(Placeholder.END, appointment.span().until().toString());
        values.put(Placeholder.ZONE, setting.branch().zone().getId());
        values.put(
                Placeholder.CANCEL_UNTIL_MOMENT,
                setting.service().cancelUntil(appointment).toString());
        values.put(Placeholder.PRICE, printed(appointment.price(), setting, locale));
        values.put(Placeholder.NO_SHOW_FEE, printed(appointment.noShowFee(), setting, locale));
        values.put(Placeholder.COMMENT, appointment.visitor().comment());
        if (appointment.terms() != null)
            values.put(Placeholder.TERMS, appointment.terms().toString());

        var model = new HashMap<String, String>();
        values.forEach((placeholder, value) -> {
            if (!value.isEmpty()) model.put(placeholder.key(), value);
        });
        return model;
    }

    private static String printed(@Nullable Money amount, Setting setting, Locale locale) {
        if (amount == null || amount.cents() == 0) return "";

        var format = NumberFormat.getCurrencyInstance(
                Locale.of(locale.getLanguage(), setting.business().country().name()));
        Currency currency = amount.currency();
        format.setCurrency(currency);
        return format.format(java.math.BigDecimal.valueOf(amount.cents(), 2));
    }

    private LetterCalendar calendar(Appointment appointment, Setting setting, Receiver receiver) {
        return calendars.entry(event(appointment, setting, receiver));
    }

    /** To be downloaded by whoever holds the link. */
    String calendarFile(Appointment appointment, Setting setting) {
        return calendars.file(event(appointment, setting));
    }

    /** For a calendar whose owner is not named in it. */
    CalendarEvent event(Appointment appointment, Setting setting) {
        return event(appointment, setting, new Receiver("", "", ""));
    }

    private CalendarEvent event(Appointment appointment, Setting setting, Receiver receiver) {
        var business = setting.business();
        return new CalendarEvent(
                appointment.id().value(),
                appointment.calendarSequence(),
                switch (appointment.status()) {
                    case REQUESTED -> State.TENTATIVE;
                    case CANCELLED -> State.CANCELLED;
                    case CONFIRMED, ARRIVED, IN_PROGRESS, DONE, NO_SHOW -> State.CONFIRMED;
                },
                appointment.span().from(),
                appointment.span().until(),
                setting.branch().zone(),
                summary(appointment, setting),
                setting.branch().address(),
                "",
                addresses.bookingPage(business),
                business.name(),
                receiver.name(),
                receiver.email());
    }

    private String summary(Appointment appointment, Setting setting) {
        var business = setting.business();
        if (!business.neutralCalendar()) return setting.service().name() + " – " + business.name();

        return texts.getMessage("mail.calendar.neutral", new Object[] {business.name()}, appointment.locale());
    }
}

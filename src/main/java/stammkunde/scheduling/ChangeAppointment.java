package stammkunde.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Merges;
import stammkunde.scheduling.AppointmentChanged.What;
import stammkunde.scheduling.Change.Changed;
import stammkunde.scheduling.HistoryEntry.Act;
import stammkunde.shared.BusinessId;

/** Changes of what stands on an appointment, where and when it is staying as it is. */
@Component
class ChangeAppointment {

    private static final int LONGEST_NOTE = 10_000;

    private final BusinessTransaction transaction;
    private final AppointmentRepository appointments;
    private final Customers customers;
    private final VisitorDifferences differences;
    private final Merges merges;
    private final RuleBook rules;
    private final HistoryRepository history;
    private final AppointmentNews news;
    private final Clock clock;

    ChangeAppointment(
            BusinessTransaction transaction,
            AppointmentRepository appointments,
            Customers customers,
            VisitorDifferences differences,
            Merges merges,
            RuleBook rules,
            HistoryRepository history,
            AppointmentNews news,
            Clock clock) {
        this.transaction = transaction;
        this.appointments = appointments;
        this.customers = customers;
        this.differences = differences;
        this.merges = merges;
        this.rules = rules;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    /** Whatever is set, staff has seen the appointment then: it is not new any more (T6). */
    Change setStatus(BusinessId business, AppointmentId id, Status status, Actor actor) {
        return change(business, id, (found, now) -> {
            if (!Transitions.allow(found.status(), status)) return new Change.NotPossible(found.status());
            if (found.status() == Status.REQUESTED && status == Status.CONFIRMED)
                return confirm(business, found, actor, now);

            var handled = found.handledAt() == null && actor.isStaff() ? now : found.handledAt();
            var changed = found.with(status, handled);
            if (changed.equals(found)) return new Changed(found);

            var entry = status == found.status() ? Act.SEEN : Act.STATUS;
            write(business, changed, HistoryEntry.of(now, actor, entry, status.name()));
            if (entry == Act.SEEN) news.changedInside(business);
            else news.changed(business, changed, What.STATUS);
            return new Changed(changed);
        });
    }

    private Change confirm(BusinessId business, Appointment found, Actor actor, Instant now) {
        var confirmed = found.confirmed(now);
        write(business, confirmed, HistoryEntry.of(now, actor, Act.CONFIRMED, ""));
        news.confirmed(business, confirmed, rules.of(business).setting(confirmed));
        return new Changed(confirmed);
    }

    /** @param wanted null: nobody's any more */
    Change link(BusinessId business, AppointmentId id, @Nullable CustomerId wanted, Actor actor) {
        return change(business, id, (found, now) -> {
            var customer = wanted == null ? null : merges.standing(business, wanted);
            if (customer != null && customers.find(business, customer).isEmpty()) return new Change.Unknown();

            var linked = found.of(customer);
            if (linked.equals(found)) return new Changed(found);

            var act = customer == null ? Act.UNLINKED : Act.LINKED;
            var whose = customer == null ? found.customer() : customer;
            var detail = whose == null ? "" : whose.value().toString();
            write(business, linked, HistoryEntry.of(now, actor, act, detail));
            differences.linked(business, linked);
            news.changed(business, linked, What.LINKED);
            return new Changed(linked);
        });
    }

    Change note(BusinessId business, AppointmentId id, String text, Actor actor) {
        if (!StoredText.fits(text, LONGEST_NOTE)) return new Change.Unreadable();

        return change(business, id, (found, now) -> {
            var noted = found.noted(text);
            if (noted.equals(found)) return new Changed(found);

            write(business, noted, HistoryEntry.of(now, actor, Act.NOTED, ""));
            news.changedInside(business);
            return new Changed(noted);
        });
    }

    private Change change(BusinessId business, AppointmentId id, BiFunction<Appointment, Instant, Change> how) {
        return transaction.in(
                business,
                () -> appointments
                        .lock(business, id)
                        .map(found -> how.apply(found, clock.instant()))
                        .orElse(new Change.Unknown()));
    }

    private void write(BusinessId business, Appointment changed, HistoryEntry entry) {
        appointments.update(business, changed);
        history.add(business, changed.id(), entry);
    }
}

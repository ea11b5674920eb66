package stammkunde.scheduling;

import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.LetterKind;
import stammkunde.scheduling.Cancelling.Cancelled;
import stammkunde.scheduling.HistoryEntry.Act;
import stammkunde.shared.BusinessId;

/** Cancels and declines: what was occupied is free again, the row stays to be counted (T5). */
@Component
class EndAppointment {

    private static final int LONGEST_REASON = 1000;

    private final BusinessTransaction transaction;
    private final AppointmentRepository appointments;
    private final RuleBook rules;
    private final ClaimRepository claims;
    private final HistoryRepository history;
    private final AppointmentNews news;
    private final Clock clock;

    EndAppointment(
            BusinessTransaction transaction,
            AppointmentRepository appointments,
            RuleBook rules,
            ClaimRepository claims,
            HistoryRepository history,
            AppointmentNews news,
            Clock clock) {
        this.transaction = transaction;
        this.appointments = appointments;
        this.rules = rules;
        this.claims = claims;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    Cancelling cancel(BusinessId business, AppointmentId id, Actor actor, String reason) {
        return end(business, id, actor, reason, status -> !status.isOver(), Act.CANCELLED);
    }

    Cancelling decline(BusinessId business, AppointmentId id, Actor actor, String reason) {
        return end(business, id, actor, reason, Status.REQUESTED::equals, Act.DECLINED);
    }

    private Cancelling end(
            BusinessId business, AppointmentId id, Actor actor, String reason, Predicate<Status> possible, Act act) {
        if (!StoredText.fits(reason, LONGEST_REASON)) return new Cancelling.Unreadable();

        return transaction.in(business, () -> {
            var found = appointments
                    .lock(business, id)
                    .filter(one -> one.isOpenTo(actor))
                    .orElse(null);
            if (found == null) return new Cancelling.Unknown();
            if (!possible.test(found.status())) return new Cancelling.AlreadyOver(found.status());

            var now = clock.instant();
            var setting = rules.of(business).setting(found);
            if (actor.isOutside() && now.isAfter(setting.service().cancelUntil(found))) return new Cancelling.TooLate();

            var cancelled = found.cancelled(now, actor.kind());
            claims.giveBack(business, id);
            appointments.update(business, cancelled);
            history.add(business, id, HistoryEntry.of(now, actor, act, reason));
            var kind = act == Act.DECLINED ? LetterKind.APPOINTMENT_DECLINED : LetterKind.APPOINTMENT_CANCELLED;
            news.ended(business, kind, cancelled, setting, reason);
            return new Cancelled(cancelled);
        });
    }
}

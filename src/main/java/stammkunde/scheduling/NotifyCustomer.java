package stammkunde.scheduling;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterKind;
import stammkunde.scheduling.HistoryEntry.Act;
import stammkunde.shared.BusinessId;

/** Tells the customer once more, because staff wants it (T7). */
@Component
class NotifyCustomer {

    private final BusinessTransaction transaction;
    private final AppointmentRepository appointments;
    private final RuleBook rules;
    private final HistoryRepository history;
    private final AppointmentNews news;
    private final Clock clock;

    NotifyCustomer(
            BusinessTransaction transaction,
            AppointmentRepository appointments,
            RuleBook rules,
            HistoryRepository history,
            AppointmentNews news,
            Clock clock) {
        this.transaction = transaction;
        this.appointments = appointments;
        this.rules = rules;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    Notice send(BusinessId business, AppointmentId id, LetterKind kind, Set<Channel> channels, Actor actor) {
        return transaction.in(business, () -> {
            var found = appointments.lock(business, id).orElse(null);
            if (found == null) return new Notice.Unknown();
            if (!isSo(kind, found.status())) return new Notice.NotSo(found.status());

            var sent = news.send(business, kind, found, rules.of(business).setting(found), channels);
            if (sent.isEmpty()) return new Notice.Unreachable();

            var detail =
                    kind.key() + sent.stream().map(channel -> " " + channel).collect(joining());
            history.add(business, id, HistoryEntry.of(clock.instant(), actor, Act.NOTIFIED, detail));
            return new Notice.Sent(sent);
        });
    }

    private static boolean isSo(LetterKind kind, Status status) {
        return switch (kind) {
            case APPOINTMENT_BOOKED, APPOINTMENT_CONFIRMED ->
                status != Status.REQUESTED && status != Status.CANCELLED && status != Status.NO_SHOW;
            case APPOINTMENT_REQUESTED -> status == Status.REQUESTED;
            case APPOINTMENT_MOVED, APPOINTMENT_REMINDER -> !status.isOver();
            case APPOINTMENT_CANCELLED, APPOINTMENT_DECLINED -> status == Status.CANCELLED;
            default -> throw new IllegalArgumentException("not about an appointment: " + kind);
        };
    }
}

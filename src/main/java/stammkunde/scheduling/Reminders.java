package stammkunde.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.BusinessId;
import stammkunde.shared.TimeSpan;

/** Reminds customers of their appointments, by the rules of each business. */
@org.springframework.stereotype.Service
public class Reminders {

    /** Looked at twice, for transactions that were under way. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final BusinessTransaction transaction;
    private final ReminderRepository reminders;
    private final AppointmentRepository appointments;
    private final RuleBook rules;
    private final AppointmentNews news;
    private final Clock clock;
    /** Up to here, this process has looked at all moments at which something was due. */
    private volatile @Nullable Instant seen;

    Reminders(
            BusinessTransaction transaction,
            ReminderRepository reminders,
            AppointmentRepository appointments,
            RuleBook rules,
            AppointmentNews news,
            Clock clock) {
        this.transaction = transaction;
        this.reminders = reminders;
        this.appointments = appointments;
        this.rules = rules;
        this.news = news;
        this.clock = clock;
    }

    /** Longest before the appointment first. */
    public List<ReminderRule> rules(BusinessId business) {
        return transaction.in(business, () -> reminders.rules(business));
    }

    /** Replaces all rules. @throws IllegalArgumentException if a rule is less than 15 minutes or more than 30 days */
    public void setRules(BusinessId business, List<ReminderRule> rules) {
        for (var rule : rules)
            if (rule.before().toMinutes() < 15 || rule.before().toDays() > 30)
                throw new IllegalArgumentException("not between 15 minutes and 30 days: " + rule);
        transaction.run(business, () -> reminders.replace(business, List.copyOf(new HashSet<>(rules))));
    }

    /** Queues what has become due since the last time; the first time, what is late but not yet pointless. */
    void remind() {
        var now = clock.instant();
        var page = reminders.businesses(null);
        while (!page.isEmpty()) {
            for (var business : page) remind(business, seen, now);
            page = reminders.businesses(page.getLast());
        }
        seen = now;
    }

    /** Once for each appointment and rule, in however many processes this runs. @param since null: for the first time */
    void remind(BusinessId business, @Nullable Instant since, Instant now) {
        for (var rule : rules(business)) {
            var earliest = now.minus(rule.patience());
            var from = since == null || since.isBefore(earliest) ? earliest : since.minus(OVERLAP);
            transaction.run(business, () -> remind(business, rule, new TimeSpan(from, now)));
        }
    }

    private void remind(BusinessId business, ReminderRule rule, TimeSpan due) {
        var starts = new TimeSpan(due.from().plus(rule.before()), due.until().plus(rule.before()));
        for (var appointment : appointments.toRemindOf(business, starts, due.until(), rule.before()))
            news.remind(business, rule, appointment, rules.of(business).setting(appointment));
    }
}

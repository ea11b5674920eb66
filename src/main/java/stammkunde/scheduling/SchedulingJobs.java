package stammkunde.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stammkunde.access.AccessLeftovers;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.business.HostChecks;
import stammkunde.business.StaffSessions;
import stammkunde.business.Throttle;
import stammkunde.customer.RetainedRecords;

/** Reminds every minute, and forgets every few hours what is no longer needed; in each process, the database decides. */
@Component
class SchedulingJobs implements SmartLifecycle {

    /** Longer than the 24 hours that R-REL-4 asks for: a form may lie open over a weekday. */
    static final Duration KEYS_KEPT = Duration.ofHours(48);

    private static final Logger log = LoggerFactory.getLogger(SchedulingJobs.class);

    private final SchedulingSettings settings;
    private final Reminders reminders;
    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final BookingKeys keys;
    private final ManageLinks links;
    private final Throttle throttle;
    private final StaffSessions sessions;
    private final AccessLeftovers access;
    private final RetainedRecords retained;
    private final HostChecks hosts;
    private final Clock clock;
    private @Nullable ScheduledExecutorService jobs;

    SchedulingJobs(
            SchedulingSettings settings,
            Reminders reminders,
            BusinessTransaction transaction,
            Businesses businesses,
            BookingKeys keys,
            ManageLinks links,
            Throttle throttle,
            StaffSessions sessions,
            AccessLeftovers access,
            RetainedRecords retained,
            HostChecks hosts,
            Clock clock) {
        this.settings = settings;
        this.reminders = reminders;
        this.transaction = transaction;
        this.businesses = businesses;
        this.keys = keys;
        this.links = links;
        this.throttle = throttle;
        this.sessions = sessions;
        this.access = access;
        this.retained = retained;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** Safe to do in several processes at once. */
    void forget() {
        var now = clock.instant();
        throttle.forgetOld();
        businesses.each(business -> transaction.run(business, () -> {
            keys.forget(business, now.minus(KEYS_KEPT));
            links.forget(business, now);
            sessions.forgetEnded(business);
            access.forget(business);
            retained.forget(business, now);
        }));
    }

    private void orTryLater(String what, Runnable job) {
        try {
            job.run();
        } catch (RuntimeException databaseGone) {
            log.warn("{} put off: {}", what, databaseGone.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.jobs();
    }

    @Override
    public synchronized void start() {
        jobs = Executors.newScheduledThreadPool(2, Thread.ofVirtual().factory());
        jobs.scheduleWithFixedDelay(() -> orTryLater("reminders", reminders::remind), 10, 60, TimeUnit.SECONDS);
        jobs.scheduleWithFixedDelay(() -> orTryLater("forgetting", this::forget), 2, 240, TimeUnit.MINUTES);
        jobs.scheduleWithFixedDelay(() -> orTryLater("host names", hosts::checkDue), 5, 60, TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        if (jobs != null) jobs.shutdown();
        jobs = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return jobs != null;
    }
}

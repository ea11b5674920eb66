package stammkunde.campaign;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stammkunde.shared.BusinessId;

/** Moves campaigns on every few seconds and reads their results every minute; in each process, the database decides. */
@Component
class CampaignWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CampaignWorker.class);
    private static final int BUSINESSES = 100;

    private final boolean works;
    private final CampaignRepository campaigns;
    private final Dispatch dispatch;
    private final Results results;
    private final Clock clock;
    private @Nullable ScheduledExecutorService jobs;

    /** @param works not where the process sends no letters, unless it is told to */
    CampaignWorker(
            @Value("${stammkunde.campaigns.workers:${stammkunde.outbox.workers:true}}") boolean works,
            CampaignRepository campaigns,
            Dispatch dispatch,
            Results results,
            Clock clock) {
        this.works = works;
        this.campaigns = campaigns;
        this.dispatch = dispatch;
        this.results = results;
        this.clock = clock;
    }

    /** Again and again from business to business, as long as some have more to do. */
    private void forEach(String what, Predicate<BusinessId> work) {
        try {
            var more = true;
            while (more && isRunning()) {
                more = false;
                var page = campaigns.businesses(clock.instant(), null, BUSINESSES);
                while (!page.isEmpty()) {
                    for (var business : page) more |= work.test(business);
                    page = campaigns.businesses(clock.instant(), page.getLast(), BUSINESSES);
                }
            }
        } catch (RuntimeException failed) {
            log.warn("{} put off", what, failed);
        }
    }

    @Override
    public boolean isAutoStartup() {
        return works;
    }

    @Override
    public synchronized void start() {
        jobs = Executors.newScheduledThreadPool(2, Thread.ofVirtual().factory());
        jobs.scheduleWithFixedDelay(() -> forEach("campaigns", dispatch::step), 3, 3, TimeUnit.SECONDS);
        jobs.scheduleWithFixedDelay(() -> forEach("campaigns' results", this::read), 20, 60, TimeUnit.SECONDS);
    }

    private boolean read(BusinessId business) {
        results.read(business);
        return false;
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

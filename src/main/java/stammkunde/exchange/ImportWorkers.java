package stammkunde.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import stammkunde.business.Businesses;
import stammkunde.exchange.sftp.Inbox;
import stammkunde.shared.BusinessId;

/** This process's hand at imports: looks every second whether a business has one waiting; the database decides whose it is. */
@Component
class ImportWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorkers.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** A full disk doesn't get emptier by the second, and each try writes a line to the log. */
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(20);

    private static final Duration FORGET = Duration.ofHours(6);

    private final Imports imports;
    private final Businesses businesses;
    private final FileStore store;
    private final Inbox inbox;
    private final OutFiles out;
    private final boolean on;
    private volatile @Nullable Thread thread;

    ImportWorkers(
            Imports imports,
            Businesses businesses,
            FileStore store,
            Inbox inbox,
            OutFiles out,
            @Value("${stammkunde.exchange.workers:true}") boolean on) {
        this.imports = imports;
        this.businesses = businesses;
        this.store = store;
        this.inbox = inbox;
        this.out = out;
        this.on = on;
    }

    @Override
    public boolean isAutoStartup() {
        return on;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("imports").start(this::run);
    }

    private void run() {
        var forgot = System.nanoTime();
        try {
            while (true) {
                var pause = workOff() ? POLL : AFTER_TROUBLE;
                if (System.nanoTime() - forgot > FORGET.toNanos()) {
                    forgetOld();
                    forgot = System.nanoTime();
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Waiting {
        List<BusinessId> businesses() throws IOException;
    }

    private interface Step {
        void take(BusinessId business) throws IOException, InterruptedException;
    }

    /** What fails for one business or in one direction stands in no other's way. @return whether nothing failed */
    private boolean workOff() throws InterruptedException {
        return each("files for dealer systems are", out::waiting, out::make)
                & each("files from dealer systems are", store::businesses, inbox::collect)
                & each("imports are", imports::waiting, this::workOff);
    }

    private void workOff(BusinessId business) throws IOException, InterruptedException {
        while (imports.work(business)) if (Thread.interrupted()) throw stopped();
    }

    private static boolean each(String what, Waiting waiting, Step step) throws InterruptedException {
        try {
            var fine = true;
            for (var business : waiting.businesses()) fine &= tried(what, business, step);
            return fine;
        } catch (IOException | RuntimeException failed) {
            log.warn("{} put off: {}", what, failed.toString());
            return false;
        }
    }

    private static boolean tried(String what, BusinessId business, Step step) throws InterruptedException {
        try {
            step.take(business);
            return true;
        } catch (IOException | RuntimeException failed) {
            log.warn("{} put off for one business: {}", what, failed.toString());
            return false;
        }
    }

    /** The next time will do: nothing of it may end this thread. */
    private void forgetOld() {
        try {
            businesses.each(this::forget);
        } catch (RuntimeException failed) {
            log.warn("forgetting put off: {}", failed.toString());
        }
    }

    private void forget(BusinessId business) {
        imports.forget(business);
        out.forget(business);
    }

    private static InterruptedException stopped() {
        return new InterruptedException("stopped between two imports");
    }

    /** A run under way ends after its batch and goes on in the next process. */
    @Override
    public synchronized void stop() {
        var running = thread;
        thread = null;
        if (running == null) return;
        running.interrupt();
        try {
            running.join(Duration.ofSeconds(15));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

package stammkunde.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.customer.CustomerId;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** „Datenübernahme“: files of the DMS, from their arrival to their report. Workers do the work, one run a business. */
@Service
public class Imports {

    public static final Duration FINDINGS_KEPT = Duration.ofDays(90);
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final int LONGEST_NAME = 200;

    private final BusinessTransaction transaction;
    private final RunRepository runs;
    private final FindingRepository findings;
    private final MappingRepository mappings;
    private final LinkRepository links;
    private final FileStore store;
    private final RunWork.Rooms rooms;
    private final Live live;
    private final Clock clock;

    Imports(
            BusinessTransaction transaction,
            Businesses businesses,
            RunRepository runs,
            FindingRepository findings,
            MappingRepository mappings,
            MissingRepository missing,
            LinkRepository links,
            FileStore store,
            Intakes intakes,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.runs = runs;
        this.findings = findings;
        this.mappings = mappings;
        this.links = links;
        this.store = store;
        this.live = live;
        this.clock = clock;
        this.rooms = new RunWork.Rooms(
                transaction, businesses, runs, findings, mappings, missing, store, intakes, live, clock);
    }

    /** Streams the file to the store and queues it. @throws FileStore.Full and nothing is left of it */
    public RunId queue(BusinessId business, NewRun fresh, InputStream in) throws IOException {
        var run = new RunId(Ids.next());
        var bytes = store.save(business, run, in);
        try {
            return queued(business, run, fresh, bytes);
        } catch (RuntimeException failed) {
            store.delete(business, run);
            throw failed;
        }
    }

    /** The same for a file on this disk, which is gone from where it was afterwards. */
    public RunId queue(BusinessId business, NewRun fresh, Path file) throws IOException {
        var run = new RunId(Ids.next());
        var bytes = store.take(business, run, file);
        try {
            return queued(business, run, fresh, bytes);
        } catch (RuntimeException failed) {
            store.giveBack(business, run, file);
            throw failed;
        }
    }

    /** A file that can't be told what it is about: it is gone from where it was, and the list says why. */
    public void refuse(BusinessId business, NewRun fresh, Path file) throws IOException {
        var run = queue(business, fresh, file);
        transaction.run(business, () -> runs.end(business, run, Run.State.FAILED, "UNKNOWN_KIND", 0, clock.instant()));
        store.delete(business, run);
    }

    /** By its heading. */
    public Optional<FileKind> kindOf(Path file) {
        try {
            return Samples.look(file).flatMap(sample -> FileKind.headed(sample.heading()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private RunId queued(BusinessId business, RunId run, NewRun fresh, long bytes) {
        var name = fresh.fileName().replaceAll("\\p{Cntrl}", "").strip();
        var named = new NewRun(
                fresh.kind(),
                fresh.mode(),
                fresh.way(),
                fresh.dry(),
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                fresh.by());
        transaction.run(business, () -> {
            runs.insert(business, run, named, bytes, clock.instant());
            live.announce(business, RunWork.TOPIC);
        });
        return run;
    }

    public Optional<Run> find(BusinessId business, RunId run) {
        return transaction.in(business, () -> runs.find(business, run));
    }

    /** Newest first. */
    public List<Run> latest(BusinessId business, int most) {
        return transaction.in(business, () -> runs.latest(business, most));
    }

    /** Empty: nothing was ever taken over. */
    public Optional<Freshness> freshness(BusinessId business) {
        return transaction
                .in(business, () -> Optional.of(runs.lastDone(business)))
                .filter(done -> !done.isEmpty())
                .map(done -> Freshness.of(done, clock.instant()));
    }

    /** In the order of the file, the next ones after the given line. */
    public List<Finding> findings(BusinessId business, RunId run, long afterLine, int most) {
        return transaction.in(business, () -> findings.of(business, run, afterLine, Integer.MAX_VALUE, most));
    }

    /** „Trotzdem übernehmen“, or not. @return false if the run doesn't ask (any more) */
    public boolean decide(BusinessId business, RunId run, boolean agreed) {
        var decided = transaction.in(business, () -> {
            live.announce(business, RunWork.TOPIC);
            return runs.decide(business, run, agreed, clock.instant());
        });
        if (decided && !agreed) store.delete(business, run);
        return decided;
    }

    public Map<Field, String> mapping(BusinessId business, FileKind kind) {
        return transaction.in(business, () -> mappings.of(business, kind));
    }

    /** @param mapping only what differs from the template */
    public void setMapping(BusinessId business, FileKind kind, Map<Field, String> mapping) {
        transaction.run(business, () -> mappings.set(business, kind, mapping));
    }

    /** So many percent of the known ones may be missing in a full file before staff is asked. */
    public int tolerance(BusinessId business) {
        return transaction.in(business, () -> runs.tolerance(business));
    }

    public void setTolerance(BusinessId business, int percent) {
        transaction.run(business, () -> runs.setTolerance(business, percent));
    }

    /** @param number its number there, or its id where it has none @param missing the last full file didn't name it */
    public record KnownAs(String number, boolean missing) {}

    /** What the DMS calls this customer; a merged card is several there. */
    public List<KnownAs> knownAs(BusinessId business, CustomerId customer) {
        return transaction.in(
                business,
                () -> links.ofCard(business, customer).stream()
                        .map(link -> new KnownAs(
                                link.said().number().isEmpty()
                                        ? link.said().dmsId()
                                        : link.said().number(),
                                link.missing()))
                        .toList());
    }

    /** Businesses with something to do that nobody does. */
    List<BusinessId> waiting() {
        return runs.waiting(clock.instant());
    }

    /** Does the business's next run, if nobody else is at one. @return false if there was none to do */
    boolean work(BusinessId business) throws IOException, InterruptedException {
        var worker = UUID.randomUUID();
        var run = transaction.in(business, () -> runs.take(business, worker, clock.instant(), RunWork.LEASE));
        if (run.isEmpty()) return false;
        try {
            new RunWork(rooms, business, run.get(), worker).go();
        } catch (RunWork.Lost lost) {
            return false;
        } catch (IOException | RuntimeException failed) {
            // somebody tries again when the lease is over: what failed was ours, not the file
            transaction.run(
                    business,
                    () -> runs.renew(
                            business, run.get().id(), worker, clock.instant().plusSeconds(20)));
            throw failed;
        }
        return true;
    }

    /**
     * Findings hold what was wrong with people's data: they go after a while. So do files whose run isn't there, or is over:
     * who was killed between both left them.
     */
    void forget(BusinessId business) {
        clearAway(business);
        transaction.run(
                business, () -> findings.forget(business, clock.instant().minus(FINDINGS_KEPT)));
    }

    private void clearAway(BusinessId business) {
        try {
            for (var run : store.old(business, clock.instant().minus(LEFT_BEHIND)))
                if (find(business, run).map(Run::isOver).orElse(true)) store.delete(business, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package stammkunde.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.exchange.csv.Dialect;
import stammkunde.exchange.csv.Table;
import stammkunde.exchange.csv.Unreadable;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;

/**
 * One run from its file to its end: looks through the whole file first, and only if it is whole and lacks no more than it
 * may, takes it over batch by batch.
 */
final class RunWork {

    static final Duration LEASE = Duration.ofSeconds(60);
    static final String TOPIC = "imports";

    /** Somebody else has the run, or this process stops: nothing more may be written. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;

        Lost() {
            super("the run is no longer this worker's", null, false, false);
        }
    }

    private static final int BEAT = 100_000;
    private static final int IDS = 10_000;

    private final Rooms rooms;
    private final BusinessId business;
    private final Run run;
    private final UUID worker;
    private final IdSet ids = new IdSet();
    private int room = Tally.MOST_SHOWN;

    /** What each run needs. */
    record Rooms(
            BusinessTransaction transaction,
            Businesses businesses,
            RunRepository runs,
            FindingRepository findings,
            MappingRepository mappings,
            MissingRepository missing,
            FileStore store,
            Intakes intakes,
            Live live,
            Clock clock) {}

    RunWork(Rooms rooms, BusinessId business, Run run, UUID worker) {
        this.rooms = rooms;
        this.business = business;
        this.run = run;
        this.worker = worker;
    }

    void go() throws IOException, InterruptedException {
        var file = rooms.store().find(business, run.id());
        if (file.isEmpty()) {
            end(Run.State.FAILED, "FILE_GONE", 0);
            return;
        }
        try {
            take(file.get());
        } catch (Unreadable unreadable) {
            end(Run.State.FAILED, unreadable.why().name(), unreadable.line());
        }
    }

    private void take(Path file) throws IOException, Unreadable, InterruptedException {
        var dialect = Dialect.of(file);
        Columns columns;
        long lines;
        try (var table = Table.open(file, dialect)) {
            columns = columns(table);
            if (!columns.missing().isEmpty()) {
                var names = columns.missing().stream().map(Field::german).collect(Collectors.joining(", "));
                end(Run.State.FAILED, "MISSING_COLUMN:" + names, 1);
                return;
            }
            lines = lookThrough(table, columns);
        }
        if (lines == 0) throw new Unreadable(Unreadable.Why.NO_LINES, 1);
        if (run.mode() == Mode.FULL ? asks(lines) : looked(lines, 0, 0)) return;
        try (var table = Table.open(file, dialect)) {
            merge(table, columns);
        }
        if (run.mode() == Mode.FULL && !run.dry()) markMissing();
        end(Run.State.DONE, "", 0);
    }

    private Columns columns(Table table) {
        var mapping = rooms.transaction().in(business, () -> rooms.mappings().of(business, run.kind()));
        return Columns.of(run.kind(), table.heading(), mapping);
    }

    private Field idField() {
        return run.kind().fields().getFirst();
    }

    private long lookThrough(Table table, Columns columns) throws Unreadable {
        var lines = 0L;
        for (var line = table.next(); line != null; line = table.next()) {
            if (++lines % BEAT == 0) beat();
            ids.add(columns.cell(line, idField()));
        }
        ids.complete();
        return lines;
    }

    private boolean looked(long lines, long known, long missing) {
        rooms.transaction().run(business, () -> {
            rooms.runs().looked(business, run.id(), lines, known, missing);
            rooms.live().announce(business, TOPIC);
        });
        return false;
    }

    /** @return whether staff must be asked first: too many of those that are known are missing */
    private boolean asks(long lines) {
        var counted = new long[2];
        eachKnown((known, missing) -> {
            counted[0] += known;
            counted[1] += missing.size();
        });
        looked(lines, counted[0], counted[1]);
        var tolerance = rooms.transaction().in(business, () -> rooms.runs().tolerance(business));
        if (run.dry() || run.missingAgreed() || counted[1] * 100 <= counted[0] * tolerance) return false;
        rooms.transaction().run(business, () -> {
            fence();
            rooms.runs()
                    .end(
                            business,
                            run.id(),
                            Run.State.ASKING,
                            "",
                            0,
                            rooms.clock().instant());
            rooms.live().announce(business, TOPIC);
        });
        return true;
    }

    private interface Known {
        void page(int known, List<String> missing);
    }

    private void eachKnown(Known each) {
        var last = new String[] {""};
        var pages = 0;
        for (var more = true; more; ) {
            var page =
                    rooms.transaction().in(business, () -> rooms.missing().after(business, run.kind(), last[0], IDS));
            each.page(page.size(), page.stream().filter(id -> !ids.contains(id)).toList());
            if (!page.isEmpty()) last[0] = page.getLast();
            if (++pages % (BEAT / IDS) == 0) beat();
            more = page.size() == IDS;
        }
    }

    private void markMissing() {
        eachKnown((_, missing) -> rooms.transaction().run(business, () -> {
            fence();
            rooms.missing().mark(business, run.kind(), missing, rooms.clock().instant());
        }));
    }

    /** While the database writes one batch, the next one is read. By a platform thread: interrupted, it keeps its connection. */
    private void merge(Table table, Columns columns) throws Unreadable, InterruptedException {
        var home = rooms.businesses().get(business).country();
        var intake = rooms.intakes().of(run.kind());
        var batches = new Batches(
                table,
                columns,
                home,
                prints -> rooms.transaction().in(business, () -> intake.unchanged(business, prints)),
                ids);
        batches.skip(run.doneLines());
        try (var ahead =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
            var next = ahead.submit(batches::next);
            for (var batch = next.get(); !batch.isEmpty(); batch = next.get()) {
                next = ahead.submit(batches::next);
                write(intake, batch);
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Unreadable changed) throw changed;
            if (failed.getCause() instanceof RuntimeException database) throw database;
            throw new IllegalStateException("a file that was read once can't be read again", failed.getCause());
        }
    }

    /**
     * One batch and how far the run is, together. It needn't be on the disk at once: if the machine loses it, the run goes
     * on from where the disk says, and the commit that ends the run waits for all of them.
     */
    private void write(Intake intake, Batches.Batch batch) {
        rooms.transaction().run(business, () -> {
            rooms.runs().prepare();
            fence();
            var tally = new Tally(room);
            tally.unchanged += batch.unchanged();
            batch.rejected().forEach(tally::reject);
            if (!batch.taken().isEmpty()) intake.take(business, run.dry(), batch.taken(), tally);
            rooms.findings().insert(business, run.id(), new ArrayList<>(tally.findings));
            rooms.runs().progress(business, run.id(), tally);
            rooms.live().announce(business, TOPIC);
            room = tally.room();
        });
    }

    private void end(Run.State state, String problem, long line) {
        rooms.transaction().run(business, () -> {
            fence();
            rooms.runs()
                    .end(business, run.id(), state, problem, line, rooms.clock().instant());
            rooms.live().announce(business, TOPIC);
            if (!run.dry()) rooms.live().announce(business, "customers");
        });
        rooms.store().delete(business, run.id());
    }

    private void beat() {
        rooms.transaction().run(business, this::fence);
    }

    private void fence() {
        var until = rooms.clock().instant().plus(LEASE);
        if (Thread.currentThread().isInterrupted() || !rooms.runs().renew(business, run.id(), worker, until))
            throw new Lost();
    }
}

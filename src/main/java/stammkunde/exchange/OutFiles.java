package stammkunde.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.exchange.csv.TableWriter;
import stammkunde.shared.BusinessId;

/**
 * What changed here, as files for the DMS: customers with their vehicles, and appointments, each number what came since
 * the one before. They lie in {@code out/} and can be fetched by browser; a number can be written again at any time, and
 * then says what is so by then.
 */
@Service
public class OutFiles {

    public static final Duration KEPT = Duration.ofDays(30);
    static final Duration COLLECTED = Duration.ofMinutes(15);

    private final BusinessTransaction transaction;
    private final OutRepository out;
    private final Outgoing outgoing;
    private final OutRows rows;
    private final FileStore store;
    private final Clock clock;

    OutFiles(
            BusinessTransaction transaction,
            OutRepository out,
            Outgoing outgoing,
            OutRows rows,
            FileStore store,
            Clock clock) {
        this.transaction = transaction;
        this.out = out;
        this.outgoing = outgoing;
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    public boolean on(BusinessId business) {
        return transaction.in(business, () -> out.exports(business));
    }

    public void setOn(BusinessId business, boolean on) {
        transaction.run(business, () -> {
            out.setExports(business, on);
            outgoing.forget(business);
        });
    }

    /** Newest first. */
    public List<OutFile> latest(BusinessId business, int most) {
        return transaction.in(business, () -> out.latest(business, most));
    }

    /** Makes the next number of what waits, and writes it. @return empty: nothing waited */
    public Optional<Integer> make(BusinessId business) {
        var number = transaction.in(business, () -> out.number(business, clock.instant()));
        write(business);
        return number;
    }

    /** Those that aren't in the folder yet, also after a crash between both. */
    private void write(BusinessId business) {
        for (var number : transaction.in(business, () -> out.unwritten(business))) {
            for (var table : OutTable.values()) write(business, table, number);
            transaction.run(business, () -> out.written(business, number));
        }
    }

    private void write(BusinessId business, OutTable table, int number) {
        try {
            var folder = Files.createDirectories(store.home(business).resolve("out"));
            var unfinished = folder.resolve(".part-" + table.fileName(number));
            var lines = 0;
            try (var stream = Files.newOutputStream(unfinished)) {
                lines = write(business, table, number, stream);
            }
            if (lines == 0) Files.delete(unfinished);
            else Files.move(unfinished, folder.resolve(table.fileName(number)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many lines below the heading */
    public int write(BusinessId business, OutTable table, int number, OutputStream stream) throws IOException {
        try (var csv = new TableWriter(stream, table.heading())) {
            var lines = new int[1];
            transaction.run(
                    business,
                    () -> rows.each(business, table, number, row -> {
                        csv.write(row);
                        lines[0]++;
                    }));
            return lines[0];
        }
    }

    /** Businesses where something has waited for long enough, or a file isn't written yet. */
    List<BusinessId> waiting() {
        return out.waiting(clock.instant().minus(COLLECTED));
    }

    void forget(BusinessId business) {
        store.withdraw(
                business,
                transaction.in(
                        business, () -> out.forget(business, clock.instant().minus(KEPT))));
    }
}

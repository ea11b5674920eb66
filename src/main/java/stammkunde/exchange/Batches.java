package stammkunde.exchange;

import java.util.ArrayList;
import java.util.List;
import stammkunde.exchange.Finding.Outcome;
import stammkunde.exchange.csv.Table;
import stammkunde.exchange.csv.Unreadable;

/** A file's lines in batches, read and checked; those of an id that stood in an earlier line are rejected. */
final class Batches {

    /** Few enough that a transaction is over in a moment, many enough that its statements pay. */
    static final int LINES = 2_000;

    /** @param taken without the rejected ones */
    record Batch(List<Reading> taken, List<Finding> rejected) {

        boolean isEmpty() {
            return taken.isEmpty() && rejected.isEmpty();
        }
    }

    private final Table table;
    private final LineReader reader;
    private final IdSet ids;

    Batches(Table table, LineReader reader, IdSet ids) {
        this.table = table;
        this.reader = reader;
        this.ids = ids;
    }

    void skip(long lines) throws Unreadable {
        for (long i = 0; i < lines; i++) table.next();
    }

    /** Empty: that was all. */
    Batch next() throws Unreadable {
        var taken = new ArrayList<Reading>(LINES);
        var rejected = new ArrayList<Finding>();
        while (taken.size() + rejected.size() < LINES) {
            var line = table.next();
            if (line == null) break;
            var reading = reader.read(line);
            if (reading.said() == null) rejected.addAll(reading.findings());
            else if (ids.firstLine(reading.dmsId()) != line.line()) rejected.add(duplicate(reading));
            else taken.add(reading);
        }
        return new Batch(taken, rejected);
    }

    private Finding duplicate(Reading reading) {
        var first = String.valueOf(ids.firstLine(reading.dmsId()));
        return new Finding(
                reading.line(), Outcome.REJECTED, reading.dmsId(), Reason.DUPLICATE.name(), "", first, reading.dmsId());
    }
}

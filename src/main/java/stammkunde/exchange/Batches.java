package stammkunde.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import stammkunde.business.Business.Country;
import stammkunde.exchange.Finding.Outcome;
import stammkunde.exchange.csv.Table;
import stammkunde.exchange.csv.Unreadable;

/**
 * A file's lines in batches, read and checked; those of an id that stood in an earlier line are rejected, those that say
 * what they said when they were taken over last are only counted.
 */
final class Batches {

    /** Few enough that a transaction is over in a moment, many enough that its statements pay. */
    static final int LINES = 2_000;

    /** @param taken without the rejected and the unchanged ones */
    record Batch(List<Reading> taken, List<Finding> rejected, int unchanged) {

        boolean isEmpty() {
            return taken.isEmpty() && rejected.isEmpty() && unchanged == 0;
        }
    }

    /** Of lines' fingerprints by their ids, the ids of those that were taken over as they are and need nothing. */
    interface Known {
        Set<String> unchanged(Map<String, UUID> prints);
    }

    private final Table table;
    private final LineReader reader;
    private final Fingerprint fingerprint;
    private final Known known;
    private final IdSet ids;
    private final Columns columns;

    Batches(Table table, Columns columns, Country home, Known known, IdSet ids) {
        this.table = table;
        this.reader = new LineReader(columns, home);
        this.fingerprint = new Fingerprint(columns, home);
        this.known = known;
        this.ids = ids;
        this.columns = columns;
    }

    void skip(long lines) throws Unreadable {
        for (long i = 0; i < lines; i++) {
            var line = table.next();
            if (line != null) firstLine(line);
        }
    }

    /** Empty: that was all. */
    Batch next() throws Unreadable {
        var lines = new ArrayList<Printed>(LINES);
        for (var line = table.next(); line != null; line = table.next()) {
            lines.add(new Printed(line, fingerprint.of(line)));
            if (lines.size() == LINES) break;
        }
        var unchanged = unchanged(lines);

        var taken = new ArrayList<Reading>(lines.size() - unchanged.size());
        var rejected = new ArrayList<Finding>();
        for (var printed : lines) {
            var first = isFirst(printed.line());
            if (first && unchanged.contains(id(printed.line()))) continue;
            var reading = reader.read(printed.line(), printed.print());
            if (reading.said() == null) rejected.addAll(reading.findings());
            else if (!first) rejected.add(duplicate(reading, firstLine(printed.line())));
            else taken.add(reading);
        }
        return new Batch(taken, rejected, unchanged.size());
    }

    private record Printed(Table.Line line, UUID print) {}

    /** Whole lines only, and of an id the first: the others are rejected, whatever they say. */
    private Set<String> unchanged(List<Printed> lines) {
        var prints = new HashMap<String, UUID>();
        for (var printed : lines)
            if (printed.line().cells().size() >= columns.width() && isFirst(printed.line()))
                prints.put(id(printed.line()), printed.print());
        return prints.isEmpty() ? Set.of() : known.unchanged(prints);
    }

    private boolean isFirst(Table.Line line) {
        return firstLine(line) == line.line();
    }

    private int firstLine(Table.Line line) {
        return ids.firstLine(id(line), (int) line.line());
    }

    private String id(Table.Line line) {
        return columns.cell(line, columns.kind().fields().getFirst());
    }

    private static Finding duplicate(Reading reading, int firstLine) {
        var first = String.valueOf(firstLine);
        return new Finding(
                reading.line(), Outcome.REJECTED, reading.dmsId(), Reason.DUPLICATE.name(), "", first, reading.dmsId());
    }
}

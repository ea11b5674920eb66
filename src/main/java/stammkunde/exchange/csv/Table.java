package stammkunde.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stammkunde.exchange.csv.Unreadable.Why;

/** A file's heading and then its lines, one after the other; however long it is, only one line of it is in memory. */
public final class Table implements AutoCloseable {

    public static final int MOST_COLUMNS = 250;

    private static final int LONGEST_CELL = 100_000;
    private static final int LONGEST_LINE = 400_000;
    private static final int BUFFER = 1 << 20;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    /**
     * @param number of the line below the heading, the first is 1
     * @param line   where it begins in the file, as an editor counts; a cell may have several
     */
    public record Line(long number, long line, List<String> cells) {

        public String cell(int column) {
            return column >= 0 && column < cells.size()
                    ? cells.get(column).replace('\0', ' ').strip()
                    : "";
        }
    }

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> heading;
    private final boolean endsOpen;
    private long number;

    private Table(CsvReader<CsvRecord> reader, boolean endsOpen) throws Unreadable {
        this.reader = reader;
        this.records = reader.iterator();
        this.endsOpen = endsOpen;
        var first = read();
        if (first == null) throw new Unreadable(Why.EMPTY, 0);
        this.heading = first.getFields().stream().map(String::strip).toList();
    }

    public static Table open(Path file, Dialect dialect) throws IOException, Unreadable {
        var channel = FileChannel.open(file);
        try {
            var endsOpen = endsOpen(channel);
            channel.position(dialect.mark());
            var text = new InputStreamReader(Channels.newInputStream(channel), dialect.charset());
            var cells = CsvRecordHandler.builder()
                    .maxFields(MOST_COLUMNS)
                    .maxFieldSize(LONGEST_CELL)
                    .maxRecordSize(LONGEST_LINE)
                    .build();
            var reader = CsvReader.builder()
                    .fieldSeparator(dialect.separator())
                    .skipEmptyLines(true)
                    .allowUnclosedQuote(false)
                    .allowExtraCharsAfterClosingQuote(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(BUFFER)
                    .build(cells, text);
            return new Table(reader, endsOpen);
        } catch (IOException | Unreadable | RuntimeException wrong) {
            channel.close();
            throw wrong;
        }
    }

    private static boolean endsOpen(FileChannel file) throws IOException {
        var last = ByteBuffer.allocate(2);
        file.read(last, Math.max(0, file.size() - 2));
        for (int i = 0; i < last.position(); i++) if (last.get(i) == '\n' || last.get(i) == '\r') return false;
        return true;
    }

    public List<String> heading() {
        return heading;
    }

    /** Null: that was all. @throws Unreadable where the file ends within a line, too */
    public @Nullable Line next() throws Unreadable {
        var record = read();
        if (record == null) return null;
        number++;
        var line = record.getStartingLineNumber();
        if (endsOpen && record.getFieldCount() < heading.size() && !hasNext()) throw new Unreadable(Why.CUT, line);
        return new Line(number, line, record.getFields());
    }

    private boolean hasNext() throws Unreadable {
        try {
            return records.hasNext();
        } catch (CsvParseException broken) {
            throw unreadable(broken);
        }
    }

    private @Nullable CsvRecord read() throws Unreadable {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException broken) {
            throw unreadable(broken);
        }
    }

    /** The library tells its cases apart by its sentences only; TableTest knows them. */
    private static Unreadable unreadable(CsvParseException broken) {
        var said = String.valueOf(broken.getMessage());
        var line = LINE.matcher(said);
        var why = Why.CELL_TOO_LONG;
        if (said.contains("limit of " + MOST_COLUMNS + " fields")) why = Why.TOO_MANY_COLUMNS;
        else if (said.contains("quot")) why = Why.OPEN_QUOTE;
        return new Unreadable(why, line.find() ? Long.parseLong(line.group(1)) : 0);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

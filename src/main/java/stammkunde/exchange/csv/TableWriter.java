package stammkunde.exchange.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import stammkunde.shared.SafeCell;

/** UTF-8 with a byte order mark, semicolons, CRLF, and no cell that a spreadsheet would calculate. */
public final class TableWriter implements AutoCloseable {

    private final CsvWriter csv;

    public TableWriter(OutputStream out, List<String> heading) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        this.csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(heading);
    }

    public void write(List<String> cells) {
        csv.writeRecord(cells.stream().map(SafeCell::of).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

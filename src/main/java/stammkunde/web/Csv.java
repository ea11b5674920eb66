package stammkunde.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import stammkunde.shared.SafeCell;

/**
 * A table as a file for spreadsheets: UTF-8 with a mark that they recognise, semicolons, and no cell that they would
 * calculate (R-SEC-47).
 */
public final class Csv {

    private Csv() {}

    /** @param name of the file, plain letters; @param rows hands each row to what it is given */
    public static void send(
            HttpServletResponse response, String name, List<String> header, Consumer<Consumer<List<String>>> rows)
            throws IOException {
        if (!name.matches("[a-z0-9.-]+")) throw new IllegalArgumentException("not a name for a file: " + name);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");

        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write('\uFEFF');
        var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        csv.writeRecord(header.stream().map(SafeCell::of).toList());
        rows.accept(row -> csv.writeRecord(row.stream().map(SafeCell::of).toList()));
        csv.flush();
    }
}

package stammkunde.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table as a file for spreadsheets: UTF-8 with a mark that they recognise, semicolons, and no cell that they would
 * calculate (R-SEC-47).
 */
public final class Csv {

    private static final String CALCULATED = "=+-@\t\r\n＝＋－＠";

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
        csv.writeRecord(header.stream().map(Csv::cell).toList());
        rows.accept(row -> csv.writeRecord(row.stream().map(Csv::cell).toList()));
        csv.flush();
    }

    /** A text that begins like a formula gets an apostrophe in front, which spreadsheets hide. */
    static String cell(String text) {
        var begins = text.stripLeading();
        var calculated = !text.isEmpty()
                && (CALCULATED.indexOf(text.charAt(0)) >= 0
                        || !begins.isEmpty() && CALCULATED.indexOf(begins.charAt(0)) >= 0);
        return calculated ? "'" + text : text;
    }
}

package stammkunde.desk.imports;

import java.util.List;
import java.util.Locale;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.exchange.FileKind;
import stammkunde.web.Problems;

/**
 * „Zuordnung“ of a kind's fields.
 *
 * @param heading of the file that was looked at; empty: none was
 * @param lines   its first ones, as they'd be read
 */
public record MappingPage(
        Desk desk,
        FileKind kind,
        List<Row> rows,
        List<String> heading,
        List<List<String>> lines,
        String format,
        Problems problems)
        implements DeskPage {

    /**
     * @param usual  the template's headings
     * @param chosen by the business; empty: as usual
     * @param found  the column of the sample, with its first value; empty: no sample, or it isn't there
     */
    public record Row(
            String field, String label, String usual, boolean needed, String chosen, String found, boolean lacking) {}

    public String path(FileKind one) {
        return "/desk/imports/mapping/" + one.name().toLowerCase(Locale.ROOT);
    }

    public String label(FileKind one) {
        return text("imports.kind." + one);
    }

    public List<FileKind> kinds() {
        return List.of(FileKind.values());
    }
}

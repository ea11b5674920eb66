package stammkunde.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.exchange.csv.Unreadable.Why;

/** Files as dealer systems write them, and as they shouldn't. */
class TableTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE"})
    void umlauts_are_read_in_each_usual_encoding(String charset) throws Exception {
        var mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        var rows = read(file(mark + "Ort;Straße\r\nMünchen;Große Gasse\r\n", charset));

        assertThat(rows).containsExactly(List.of("Ort", "Straße"), List.of("München", "Große Gasse"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_heading() throws Exception {
        assertThat(read(file("\uFEFFid;name\n1;Groß\n", "UTF-8")).getFirst()).containsExactly("id", "name");
    }

    @Test
    void an_umlaut_of_windows_at_the_end_of_a_long_file_decides_too() throws Exception {
        var file = file("id;name\n" + "1;Meier\n".repeat(50_000) + "2;Müller\n", "windows-1252");

        assertThat(Dialect.of(file).charset()).isEqualTo(Charset.forName("windows-1252"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void each_usual_separator_is_found(String separator) throws Exception {
        var text = "id%1$sname%1$sort\n1%1$s\"a;b,c|d\te\"%1$sf\n".formatted(separator);

        assertThat(read(file(text, "UTF-8")).get(1)).containsExactly("1", "a;b,c|d\te", "f");
    }

    @Test
    void quoted_line_breaks_and_leading_zeros_are_kept_and_lines_counted_as_an_editor_does() throws Exception {
        var file = file("id;text\n0007;\"a\n\nb \"\"c\"\"\"\n\n008;d\n", "UTF-8");

        try (var table = Table.open(file, Dialect.of(file))) {
            var first = table.next();
            var second = table.next();
            assertThat(first.cells()).containsExactly("0007", "a\n\nb \"c\"");
            assertThat(second.cell(0)).isEqualTo("008");
            assertThat(second.line()).isEqualTo(6);
            assertThat(second.number()).isEqualTo(2);
            assertThat(second.cell(9)).isEmpty();
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void an_empty_file_and_one_of_blanks_are_named() throws IOException {
        refused(file("", "UTF-8"), Why.EMPTY, 0);
        refused(file(" \r\n\r\n", "UTF-8"), Why.EMPTY, 0);
    }

    @Test
    void a_spreadsheet_or_a_picture_is_no_table() throws IOException {
        refused(file("PK\3\4 and so on", "UTF-8"), Why.NOT_TEXT, 1);
        refused(file("id;name\n1;\0\n", "UTF-8"), Why.NOT_TEXT, 0);
    }

    @Test
    void a_quotation_mark_that_nothing_closes_is_named_with_its_line() throws IOException {
        refused(file("id;name\n1;a\n2;\"open\n3;c\n", "UTF-8"), Why.OPEN_QUOTE, 3);
    }

    @Test
    void a_file_that_ends_within_a_line_is_cut() throws Exception {
        refused(file("id;name;city\n1;a;b\n2;c", "UTF-8"), Why.CUT, 3);
        // a last line without its end is usual where it is whole
        assertThat(read(file("id;name;city\n1;a;b\n2;c;d", "UTF-8"))).hasSize(3);
    }

    @Test
    void a_thousand_columns_are_too_many() throws IOException {
        refused(file("id" + ";x".repeat(999) + "\n", "UTF-8"), Why.TOO_MANY_COLUMNS, 1);
    }

    @Test
    void a_hundred_megabytes_in_one_cell_are_refused_in_little_memory() throws IOException {
        var file = directory.resolve("huge.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id;text\n1;a\n2;\"");
            var block = "x".repeat(1 << 20);
            for (int i = 0; i < 100; i++) out.write(block);
            out.write("\"\n");
        }
        var before = used();

        assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class);
        assertThat(used() - before).isLessThan(64 << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void refused(Path file, Why why, long line) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.why()).isEqualTo(why);
            assertThat(unreadable.line()).isEqualTo(line);
        });
    }

    private Path file(String text, String charset) throws IOException {
        var file = Files.createTempFile(directory, "table", ".csv");
        return Files.write(
                file, text.getBytes(charset.equals("UTF-16LE") ? StandardCharsets.UTF_16LE : Charset.forName(charset)));
    }

    private static List<List<String>> read(Path file) throws IOException, Unreadable {
        var rows = new ArrayList<List<String>>();
        try (var table = Table.open(file, Dialect.of(file))) {
            rows.add(table.heading());
            for (var line = table.next(); line != null; line = table.next()) rows.add(line.cells());
        }
        return rows;
    }
}

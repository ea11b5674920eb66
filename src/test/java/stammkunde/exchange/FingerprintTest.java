package stammkunde.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stammkunde.business.Business.Country;
import stammkunde.exchange.csv.Table;

class FingerprintTest {

    private static final List<String> HEADING = List.of("Kunden-ID", "Vorname", "Nachname", "Rufname", "Bemerkung");

    @Test
    void a_line_has_the_same_one_each_time() {
        assertThat(of("1", "Ada", "Eins", "Adi", "")).isEqualTo(of("1", "Ada", "Eins", "Adi", ""));
    }

    @Test
    void each_cell_that_is_read_counts_and_one_that_is_not_read_does_not() {
        assertThat(of("1", "Ada", "Zwei", "Adi", "")).isNotEqualTo(of("1", "Ada", "Eins", "Adi", ""));
        assertThat(of("1", "Ada", "Eins", "Adi", "neu")).isEqualTo(of("1", "Ada", "Eins", "Adi", ""));
    }

    @Test
    void a_value_in_the_cell_beside_it_is_another_line() {
        assertThat(of("1", "Ada", "", "", "")).isNotEqualTo(of("1", "", "Ada", "", ""));
    }

    @Test
    void another_mapping_reads_another_line() {
        var mapped = Columns.of(FileKind.CUSTOMERS, HEADING, Map.of(Field.FIRST_NAME, "Rufname"));

        assertThat(new Fingerprint(mapped, Country.DE, "1").of(line("1", "Ada", "Eins", "Adi", "")))
                .isNotEqualTo(of("1", "Ada", "Eins", "Adi", ""));
    }

    @Test
    void another_order_of_the_columns_is_the_same_line() {
        var other = Columns.of(FileKind.CUSTOMERS, List.of("Nachname", "Kunden-ID", "Vorname"), Map.of());

        assertThat(new Fingerprint(other, Country.DE, "1").of(line("Eins", "1", "Ada")))
                .isEqualTo(of("1", "Ada", "Eins", "Adi", ""));
    }

    @Test
    void another_program_or_country_may_read_it_otherwise() {
        var columns = Columns.of(FileKind.CUSTOMERS, HEADING, Map.of());
        var line = line("1", "Ada", "Eins", "Adi", "");

        assertThat(new Fingerprint(columns, Country.DE, "2").of(line)).isNotEqualTo(of("1", "Ada", "Eins", "Adi", ""));
        assertThat(new Fingerprint(columns, Country.CH, "1").of(line)).isNotEqualTo(of("1", "Ada", "Eins", "Adi", ""));
    }

    private static UUID of(String... cells) {
        var columns = Columns.of(FileKind.CUSTOMERS, HEADING, Map.of());
        return new Fingerprint(columns, Country.DE, "1").of(line(cells));
    }

    private static Table.Line line(String... cells) {
        return new Table.Line(1, 2, List.of(cells));
    }
}

package stammkunde.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.testing.DatabaseTest;

@DatabaseTest
class PlatesTest {

    private static final List<String> TYPED = List.of(
            "ZH 482 913",
            "zh482913",
            "ZH·482·913",
            "M-AB 123",
            "tü-ab 12",
            "LÖ - X 1E",
            "W-12345 A",
            " ",
            "I-99.ABC",
            "Ç 1");

    private final JdbcClient jdbc;

    PlatesTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void blanks_hyphens_dots_case_and_umlauts_make_no_difference() {
        assertThat(List.of("ZH 482 913", "zh482913", "ZH·482·913"))
                .allSatisfy(typed -> assertThat(Plates.searchable(typed)).isEqualTo("ZH482913"));
        assertThat(Plates.searchable("tü-ab 12")).isEqualTo("TUAB12");
        assertThat(Plates.searchable("W-12345 A")).isEqualTo("W12345A");
        assertThat(Plates.searchable(" - ")).isEmpty();
    }

    @Test
    void an_umlaut_written_out_is_looked_for_both_ways() {
        assertThat(Plates.spellings("TUE-AB 12")).containsExactlyInAnyOrder("TUEAB12", "TUAB12");
        assertThat(Plates.spellings("FUE X 1")).contains("FUX1");
        assertThat(Plates.spellings("M-AB 123")).containsExactly("MAB123");
    }

    @Test
    void the_database_spells_them_the_same() {
        assertThat(TYPED)
                .allSatisfy(typed -> assertThat(jdbc.sql("select customer.plate_key(:typed)")
                                .param("typed", typed)
                                .query(String.class)
                                .single())
                        .isEqualTo(Plates.searchable(typed)));
    }
}

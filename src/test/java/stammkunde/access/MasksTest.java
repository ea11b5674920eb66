package stammkunde.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({
        "ZH 482 913, ••• 913",
        "KA-AB 1234, ••• 234",
        "HL-X 7, ••• 7",
        "B-E 12E, ••• 2E",
        "W 12345 X, ••• 45X",
        "7, •••"
    })
    void a_plate_shows_its_end_only(String plate, String shown) {
        assertThat(Masks.plate(plate).strip()).isEqualTo(shown);
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(Masks.plate("").strip()).isEqualTo("•••");
    }
}

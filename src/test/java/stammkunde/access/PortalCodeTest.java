package stammkunde.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import stammkunde.shared.PublicAddress;

class PortalCodeTest {

    private static final PortalCode CODE = new PortalCode("7KQ2M9XD0TPAH4RW");

    @Test
    void is_the_same_code_however_it_is_typed() {
        for (var typed : new String[] {
            "7KQ2M9XD0TPAH4RW", "7kq2-m9xd-0tpa-h4rw", " 7kq2 m9xd otpa h4rw ", "7KQ2\u00a0M9XD\u20130TPA-H4RW"
        }) assertThat(PortalCode.parse(typed)).contains(CODE);
    }

    @Test
    void letters_that_look_alike_count_as_each_other() {
        assertThat(PortalCode.parse("ILOU-0000-0000-0000")).contains(new PortalCode("110V000000000000"));
    }

    @Test
    void anything_else_is_no_code() {
        for (var typed : new String[] {"", "7KQ2", "7KQ2M9XD0TPAH4RW7", "7KQ2M9XD0TPAH4R!", "x".repeat(5_000), "\0"})
            assertThat(PortalCode.parse(typed)).isEmpty();
    }

    @Test
    void is_printed_in_groups_and_says_nothing_in_logs() {
        assertThat(CODE.printed()).isEqualTo("7KQ2-M9XD-0TPA-H4RW");
        assertThat(CODE.address(new PublicAddress("https://termine.example.org/")))
                .isEqualTo("https://termine.example.org/c/7KQ2M9XD0TPAH4RW");
        assertThat(CODE.toString()).doesNotContain("7KQ2");
    }

    @Test
    void ten_thousand_random_ones_differ_also_in_their_beginnings() {
        var codes = new HashSet<String>();
        var beginnings = new HashSet<String>();
        var letters = new HashSet<Character>();
        for (var i = 0; i < 10_000; i++) {
            var code = PortalCode.random().value();
            codes.add(code);
            beginnings.add(code.substring(0, 8));
            for (var letter : code.toCharArray()) letters.add(letter);
        }
        assertThat(codes).hasSize(10_000);
        assertThat(beginnings).hasSize(10_000);
        assertThat(letters).hasSize(PortalCode.ALPHABET.length());
    }
}

package stammkunde.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittedTest {

    /** Each letter is as wide as it is high. */
    private static final Fitted.Ruler RULER = text -> text.length();

    @Test
    void a_short_text_stays_large() {
        assertThat(fit("Ada", 2)).isEqualTo(new Fitted(java.util.List.of("Ada"), 4));
    }

    @Test
    void a_longer_one_takes_another_line_before_it_shrinks() {
        assertThat(fit("Ada Beispiel", 2).lines()).containsExactly("Ada", "Beispiel");
        assertThat(fit("Ada Beispiel", 1)).satisfies(one -> {
            assertThat(one.lines()).containsExactly("Ada Beispiel");
            assertThat(one.size()).isLessThan(4);
        });
    }

    @Test
    void what_is_too_long_even_so_is_cut_off() {
        var cut = fit("Ingeborg Friederike Wilhelmine von und zu Hohenlohe-Langenburg", 2);

        assertThat(cut.lines()).hasSize(2).last().asString().endsWith("…");
        assertThat(cut.lines())
                .allSatisfy(line -> assertThat(RULER.width(line) * cut.size()).isLessThanOrEqualTo(40));
    }

    @Test
    void a_word_longer_than_a_line_is_parted() {
        var parted = fit("x".repeat(30), 2);

        assertThat(String.join("", parted.lines())).isEqualTo("x".repeat(30));
        assertThat(parted.lines()).hasSize(2);
    }

    private static Fitted fit(String text, int lines) {
        return Fitted.of(text, RULER, 40, lines, 4, 2);
    }
}

package stammkunde.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdSetTest {

    private final IdSet ids = new IdSet();

    @Test
    void it_knows_what_was_added_and_nothing_else() {
        for (int i = 0; i < 100_000; i++) ids.add("K" + i);
        ids.complete();

        assertThat(ids.contains("K0")).isTrue();
        assertThat(ids.contains("K99999")).isTrue();
        assertThat(ids.contains("K100000")).isFalse();
        assertThat(ids.contains("")).isFalse();
    }

    @Test
    void an_empty_file_has_no_ids() {
        ids.complete();

        assertThat(ids.contains("1")).isFalse();
    }

    @Test
    void an_id_that_stands_in_several_lines_belongs_to_the_first_however_often_it_is_asked_for() {
        for (var id : new String[] {"a", "b", "a", "c", "b", "a"}) ids.add(id);
        ids.complete();

        assertThat(ids.firstLine("a", 2)).isEqualTo(2);
        assertThat(ids.firstLine("b", 3)).isEqualTo(3);
        assertThat(ids.firstLine("a", 4)).isEqualTo(2);
        assertThat(ids.firstLine("c", 5)).isEqualTo(5);
        assertThat(ids.firstLine("b", 6)).isEqualTo(3);
        assertThat(ids.firstLine("a", 2)).isEqualTo(2);
    }
}

package stammkunde.desk.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.desk.planner.Lanes.Span;

class LanesTest {

    @Test
    void what_stands_alone_gets_the_whole_width() {
        assertThat(Lanes.of(List.of(new Span(0, 6), new Span(6, 12)))).containsExactly(0, 0);
    }

    @Test
    void what_overlaps_stands_side_by_side_and_a_lane_is_used_again() {
        var spans = List.of(new Span(0, 12), new Span(6, 18), new Span(12, 24), new Span(30, 36));

        var lanes = Lanes.of(spans);

        assertThat(lanes).containsExactly(1, 2, 1, 0);
        assertThat(Lanes.width(lanes)).isEqualTo(2);
    }
}

package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stammkunde.web.BrandColour.*;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrandTest {

    private static final List<BrandColour> GROUNDS = List.of(CANVAS, SURFACE, RAISED, SUNKEN, ACCENT_SOFT);
    private static final Map<BrandColour, List<BrandColour>> TEXTS = Map.of(
            ON_FILL,
            List.of(FILL, FILL_HOVER),
            ACCENT_INK,
            GROUNDS,
            INK,
            GROUNDS,
            INK_2,
            GROUNDS,
            INK_3,
            List.of(SURFACE),
            BAD,
            List.of(SURFACE, CANVAS));
    private static final Map<BrandColour, List<BrandColour>> EDGES = Map.of(
            EDGE, List.of(SURFACE, CANVAS), LINE_STRONG, List.of(SURFACE, CANVAS), RING, List.of(SURFACE, CANVAS));

    @Test
    void any_accent_can_be_read_in_both_schemes() {
        accents()
                .forEach(accent -> TEXTS.forEach(
                        (text, grounds) -> grounds.forEach(ground -> atLeast(4.5, accent, text, ground))));
    }

    @Test
    void any_accents_edges_can_be_seen_in_both_schemes() {
        accents()
                .forEach(accent ->
                        EDGES.forEach((edge, grounds) -> grounds.forEach(ground -> atLeast(3, accent, edge, ground))));
    }

    @Test
    void a_colour_survives_the_way_there_and_back() {
        for (var hex : List.of("#000000", "#ffffff", "#6b4fbb", "#ff0000", "#00ff00", "#0000ff", "#808080"))
            assertThat(Oklch.parse(hex).hex()).isEqualTo(hex);
        assertThat(Oklch.parse("#6b4fbb").lightness()).isCloseTo(.507, within(.01));
        assertThat(Oklch.parse("#ffffff").contrast(Oklch.parse("#000000"))).isCloseTo(21, within(.01));
    }

    @Test
    void a_business_is_told_when_its_colour_had_to_be_shifted() {
        assertThat(new Brand("#ffe000", 10).isShifted()).isTrue();
        assertThat(new Brand("#ffe000", 10).whiteOnAccent()).isLessThan(1.5);
        assertThat(new Brand("#5b2a86", 10).isShifted()).isFalse();
    }

    @Test
    void the_style_sheet_sets_colour_and_roundness_and_computes_the_rest_for_old_browsers() {
        assertThat(new Brand("#A0182A", 4).stylesheet())
                .startsWith(":root{--accent:#a0182a;--radius:4px}")
                .contains("@supports not", "--fill:#", "--accent-ink:#", "prefers-color-scheme:dark")
                .hasSizeLessThan(1500);
    }

    private static void atLeast(double wanted, String accent, BrandColour front, BrandColour ground) {
        var parsed = Oklch.parse(accent);
        assertThat(front.light(parsed).contrast(ground.light(parsed)))
                .as("%s on %s for %s, light", front, ground, accent)
                .isGreaterThanOrEqualTo(wanted);
        assertThat(front.dark(parsed).contrast(ground.dark(parsed)))
                .as("%s on %s for %s, dark", front, ground, accent)
                .isGreaterThanOrEqualTo(wanted);
    }

    /** A fine grid through all colours a screen can show. */
    private static Stream<String> accents() {
        return IntStream.range(0, 18 * 18 * 18)
                .mapToObj(i -> "#%02x%02x%02x".formatted(i / 324 * 15, i / 18 % 18 * 15, i % 18 * 15));
    }
}

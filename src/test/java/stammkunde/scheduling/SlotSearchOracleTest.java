package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import stammkunde.shared.TimeSpan;

class SlotSearchOracleTest {

    @Provide
    Arbitrary<SlotCase> cases() {
        return Arbitraries.randomValue(SlotCase::random);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void the_search_finds_what_counting_minutes_finds(@ForAll("cases") SlotCase given) {
        var busy = BusyTimes.of(given.claims());

        assertThat(given.search().starts(given.window(), given.now(), busy).list())
                .isEqualTo(new NaiveSlots(given).starts());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void a_start_is_explained_away_exactly_if_it_is_not_found(@ForAll("cases") SlotCase given) {
        var search = given.search();
        var starts = search.starts(given.window(), given.now(), BusyTimes.of(given.claims()));

        for (var start : NaiveSlots.candidates(given.window()))
            assertThat(search.explain(start, given.now(), given.claims()).isBookable())
                    .as("%s", start)
                    .isEqualTo(starts.contains(start));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void what_is_claimed_within_reach_is_all_that_matters(@ForAll("cases") SlotCase given) {
        var search = given.search();
        var reach = search.reach(given.window());
        var within = given.claims().stream()
                .filter(claim -> claim.span().overlaps(reach))
                .toList();

        assertThat(search.starts(given.window(), given.now(), BusyTimes.of(within))
                        .list())
                .isEqualTo(new NaiveSlots(given).starts());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void every_start_has_places_that_are_free_and_all_different(@ForAll("cases") SlotCase given) {
        var busy = BusyTimes.of(given.claims());
        var naive = new NaiveSlots(given);

        for (var start :
                given.search().starts(given.window(), given.now(), busy).list()) {
            var places = given.search().places(start, busy, Set.of()).orElseThrow();
            assertThat(places).hasSameSizeAs(given.needs());
            assertThat(places).extracting(Place::resource).doesNotHaveDuplicates();
            for (var need = 0; need < places.size(); need++) {
                var place = places.get(need);
                assertThat(given.needs().get(need).candidates())
                        .filteredOn(candidate -> candidate.id().equals(place.resource()))
                        .singleElement()
                        .matches(chosen -> naive.isFree(chosen, start) && place.lane() < chosen.capacity());
            }
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void the_next_and_the_nearest_are_found_among_all_up_to_the_horizon(@ForAll("cases") SlotCase given) {
        var search = given.search();
        Function<TimeSpan, BusyTimes> claims = _ -> BusyTimes.of(given.claims());
        var all = allUpToHorizon(given);
        var wish = given.window().from();

        assertThat(search.next(wish, given.now(), claims))
                .isEqualTo(all.stream().filter(start -> !start.isBefore(wish)).findFirst());
        assertThat(search.nearest(wish, 5, given.now(), claims))
                .extracting(start -> Duration.between(start, wish).abs())
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .map(start -> Duration.between(start, wish).abs())
                        .sorted()
                        .limit(5)
                        .toList());
    }

    private static List<Instant> allUpToHorizon(SlotCase given) {
        var window = new TimeSpan(given.now(), given.search().horizonEnd(given.now()));
        return given.search()
                .starts(window, given.now(), BusyTimes.of(given.claims()))
                .list();
    }
}

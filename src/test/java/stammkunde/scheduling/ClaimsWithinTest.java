package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.Ids;
import stammkunde.shared.TimeSpan;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The query reads each lane's own stretch of an index; here it is held against looking at every claim. */
@DatabaseTest
class ClaimsWithinTest {

    private record Written(int lane, TimeSpan span) {}

    private static final int LANES = 3;

    private final ClaimRepository claims;
    private final BusinessTransaction transaction;
    private final Worlds worlds;
    private final World world;
    private final Instant now;

    ClaimsWithinTest(ClaimRepository claims, BusinessTransaction transaction, Worlds worlds) {
        this.claims = claims;
        this.transaction = transaction;
        this.worlds = worlds;
        this.world = worlds.create();
        this.now = world.at("2026-03-24T08:00");
        worlds.change(
                world,
                "update scheduling.resource set capacity = ? where business_id = ? and resource_id = ?",
                LANES,
                world.business().value(),
                world.lift().value());
    }

    @Test
    void what_overlaps_the_window_is_read_and_nothing_else_changes_the_answer() {
        var random = new Random(7);
        var written = IntStream.range(0, LANES)
                .boxed()
                .flatMap(lane -> fill(lane, random).stream())
                .toList();

        for (var i = 0; i < 60; i++) {
            var window = TimeSpan.starting(
                    now.plusSeconds(300L * random.nextInt(-100, 900)), Duration.ofMinutes(5L * random.nextInt(1, 200)));
            var overlapping =
                    written.stream().filter(each -> each.span.overlaps(window)).toList();

            assertThat(occupations(window))
                    .extracting(each -> new Written(each.lane(), each.span()))
                    .containsExactlyInAnyOrderElementsOf(overlapping);
            for (var lane = 0; lane < LANES; lane++)
                assertThat(freeTicks(lane, window)).isEqualTo(expectedFreeTicks(overlapping, lane, window));
        }
    }

    @Test
    void a_hold_that_has_expired_neither_counts_nor_hides_what_comes_after_it() {
        hold("2026-03-24T09:00", "2026-03-24T10:00", now.minusSeconds(1));
        hold("2026-03-24T10:00", "2026-03-24T11:00", now.plusSeconds(60));

        var morning = new TimeSpan(world.at("2026-03-24T08:30"), world.at("2026-03-24T09:30"));
        var longer = new TimeSpan(world.at("2026-03-24T08:30"), world.at("2026-03-24T10:30"));

        assertThat(occupations(morning)).isEmpty();
        assertThat(occupations(longer)).hasSize(1);
    }

    private void hold(String from, String until, Instant heldUntil) {
        claim(0, new TimeSpan(world.at(from), world.at(until)), heldUntil);
    }

    /** Claims one after the other, some long, some touching. */
    private List<Written> fill(int lane, Random random) {
        var written = new ArrayList<Written>();
        var at = now;
        for (var i = 0; i < 25; i++) {
            at = at.plusSeconds(300L * random.nextInt(0, 20));
            var span = TimeSpan.starting(
                    at, Duration.ofMinutes(5L * random.nextInt(1, random.nextInt(8) == 0 ? 300 : 20)));
            written.add(new Written(lane, span));
            claim(lane, span, now.plus(Duration.ofDays(1)));
            at = span.until();
        }
        return written;
    }

    private void claim(int lane, TimeSpan span, Instant heldUntil) {
        worlds.change(
                world,
                """
                insert into scheduling.claim
                       (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind, held_until)
                values (?, ?, ?, ?, ?, ?, 'HOLD', ?)
                """,
                world.business().value(),
                Ids.next(),
                world.lift().value(),
                lane,
                Columns.timestamptz(span.from()),
                Columns.timestamptz(span.until()),
                Columns.timestamptz(heldUntil));
    }

    private List<Occupation> occupations(TimeSpan window) {
        return transaction.in(
                world.business(), () -> claims.occupations(world.business(), List.of(world.lift()), window, now));
    }

    private List<Integer> freeTicks(int lane, TimeSpan window) {
        var busy = transaction.in(
                world.business(), () -> claims.busy(world.business(), List.of(world.lift()), window, now, null));
        var free = all(window);
        var claimed = busy.lane(world.lift(), lane);
        if (claimed != null) claimed.removeFrom(free);
        return ticks(free);
    }

    private static List<Integer> expectedFreeTicks(List<Written> overlapping, int lane, TimeSpan window) {
        var free = all(window);
        for (var each : overlapping)
            if (each.lane == lane) free.remove(TickSet.ceil(each.span.from()), TickSet.ceil(each.span.until()));
        return ticks(free);
    }

    private static TickSet all(TimeSpan window) {
        var first = TickSet.ceil(window.from());
        return TickSet.all(first, TickSet.ceil(window.until()) - first);
    }

    private static List<Integer> ticks(TickSet set) {
        var ticks = new ArrayList<Integer>();
        for (var tick = set.next(set.first()); tick >= 0; tick = set.next(tick + 1)) ticks.add(tick);
        return ticks;
    }
}

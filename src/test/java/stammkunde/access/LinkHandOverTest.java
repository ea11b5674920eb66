package stammkunde.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Counts;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLink.Target;
import stammkunde.access.PersonalLink.Wanted;
import stammkunde.business.Throttle;
import stammkunde.keys.Keys;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What travels to a business's website in a personal link's place. */
@DatabaseTest
class LinkHandOverTest {

    private final PersonalLinks links;
    private final HandOvers logins;
    private final Visits visits;
    private final Worlds worlds;
    private final Keys keys;
    private final Throttle throttle;
    private final Clock clock;
    private final UUID campaign = Ids.next();
    private final String network = "2001:db8:" + Integer.toHexString(campaign.hashCode() & 0xffff) + "::1";
    private World world;
    private String secret;

    LinkHandOverTest(
            PersonalLinks links,
            HandOvers logins,
            Visits visits,
            Worlds worlds,
            Keys keys,
            Throttle throttle,
            Clock clock) {
        this.links = links;
        this.logins = logins;
        this.visits = visits;
        this.worlds = worlds;
        this.keys = keys;
        this.throttle = throttle;
        this.clock = clock;
    }

    @BeforeEach
    void ada_has_a_link() {
        world = worlds.create();
        var batch = new Batch(Purpose.CAMPAIGN, campaign, StoppedClock.NOW.plus(Duration.ofDays(14)), false);
        secret = links.make(world.business(), batch, new Wanted(world.ada(), Target.NONE), null)
                .secret();
    }

    @Test
    void a_code_enters_once_as_unsure_as_the_link() {
        var link = link();
        var code = links.handOver(link);
        assertThat(code).doesNotContain(secret);
        assertThat(links.counts(world.business(), Purpose.CAMPAIGN, campaign)).isEqualTo(new Counts(1, 0, 0));

        var entered = (Entering.Entered) links.enterBy(code, network, "Firefox", "");
        var visit = visits.find(entered.token()).orElseThrow();
        assertThat(visit.customer()).isEqualTo(world.ada());
        assertThat(visit.level()).isEqualTo(TrustLevel.LINKED);
        assertThat(links.counts(world.business(), Purpose.CAMPAIGN, campaign).entered())
                .isEqualTo(1);
        assertThat(links.enterBy(code, network, "Firefox", "")).isInstanceOf(Entering.Closed.class);
        assertThat(links.enterBy(links.handOver(link), network, "", "")).isInstanceOf(Entering.Entered.class);
    }

    @Test
    void of_many_at_once_one_enters() throws Exception {
        var code = links.handOver(link());
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Entering> enter = () -> links.enterBy(code, network, "", "");
            var won = new ArrayList<Entering>();
            for (var one : all.invokeAll(Collections.nCopies(8, enter)))
                if (one.get() instanceof Entering.Entered entered) won.add(entered);
            assertThat(won).hasSize(1);
        }
    }

    @Test
    void a_code_is_worthless_after_two_minutes_and_once_its_link_was_taken_back() {
        var link = link();
        var earlier = new SealedCodes(keys, throttle, Clock.offset(clock, Duration.ofMinutes(-2)));
        var late = earlier.make(PersonalLinks.HANDED_OVER, link.business().value(), link.id());
        assertThat(links.enterBy(late, network, "", "")).isInstanceOf(Entering.Closed.class);

        var code = links.handOver(link);
        links.revoke(world.business(), Purpose.CAMPAIGN, campaign, null);
        assertThat(links.enterBy(code, network, "", "")).isInstanceOf(Entering.Closed.class);
    }

    @Test
    void neither_the_link_nor_a_logins_code_nor_a_changed_one_enters_this_way() {
        var code = links.handOver(link());
        var login = logins.offer(visits.find(
                        worlds.guest(world, world.ada(), TrustLevel.CONFIRMED).token())
                .orElseThrow());
        for (var wrong : List.of("", "x", secret, login, code.substring(1), code + "A", "ä".repeat(500)))
            assertThat(links.enterBy(wrong, network, "", "")).isInstanceOf(Entering.Closed.class);
        assertThat(logins.take(code, "")).isEmpty();
    }

    @Test
    void who_tries_many_codes_has_to_wait() {
        var code = links.handOver(link());
        for (var i = 0; i < 30; i++) links.enterBy("nonsense" + i, network, "", "");
        assertThat(links.enterBy(code, network, "", "")).isInstanceOf(Entering.Throttled.class);
    }

    private PersonalLink link() {
        return ((Opening.Open) links.look(secret, network, false)).link();
    }
}

package stammkunde.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stammkunde.access.Entering.Entered;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Counts;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLink.Target;
import stammkunde.access.PersonalLink.Wanted;
import stammkunde.business.Role;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class PersonalLinksTest {

    private static final String HOST = """
            insert into business.host (business_id, host_id, name, token, main, added_at, verified_at)
            values (?, gen_random_uuid(), ?, 'twenty-characters-or-more', true, now(), now())
            """;
    private static final Instant LATER = StoppedClock.NOW.plus(Duration.ofDays(14));

    private final PersonalLinks links;
    private final PortalCodes codes;
    private final Visits visits;
    private final Worlds worlds;

    PersonalLinksTest(PersonalLinks links, PortalCodes codes, Visits visits, Worlds worlds) {
        this.links = links;
        this.codes = codes;
        this.visits = visits;
        this.worlds = worlds;
    }

    @Test
    void entering_opens_a_visit_that_is_only_linked_and_the_link_goes_on_working() {
        var world = worlds.create();
        var campaign = Ids.next();
        var secret = make(world, campaign);

        assertThat(look(secret)).isInstanceOf(Opening.Open.class);
        for (var i = 0; i < 2; i++) {
            var visit = visits.find(enter(secret)).orElseThrow();
            assertThat(visit.customer()).isEqualTo(world.ada());
            assertThat(visit.level()).isEqualTo(TrustLevel.LINKED);
            assertThat(links.sourceOf(world.business(), Purpose.CAMPAIGN, visit.id()))
                    .contains(campaign);
            assertThat(links.sourceOf(world.business(), Purpose.PARTNER, visit.id()))
                    .isEmpty();
        }
        assertThat(links.counts(world.business(), Purpose.CAMPAIGN, campaign)).isEqualTo(new Counts(1, 1, 1));
        var progress = links.progress(world.business(), Purpose.CAMPAIGN, campaign, null, 10);
        assertThat(progress).singleElement().satisfies(one -> {
            assertThat(one.openedAt()).isEqualTo(StoppedClock.NOW);
            assertThat(one.enteredAt()).isEqualTo(StoppedClock.NOW);
        });
    }

    @Test
    void a_program_that_only_prepares_a_page_is_not_counted() {
        var world = worlds.create();
        var campaign = Ids.next();
        links.look(make(world, campaign), "198.51.100.20", false);
        assertThat(links.counts(world.business(), Purpose.CAMPAIGN, campaign)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void a_browser_that_visits_the_same_customer_keeps_its_surer_visit_and_another_ones_ends() {
        var world = worlds.create();
        var secret = make(world, Ids.next());
        var scanned = worlds.guest(world, world.ada()).token();
        var bos = worlds.guest(world, world.bo()).token();

        assertThat(((Entered) links.enter(secret, "198.51.100.21", "", scanned)).token())
                .isEqualTo(scanned);
        assertThat(((Entered) links.enter(secret, "198.51.100.21", "", bos)).token())
                .isNotEqualTo(bos);
        assertThat(visits.find(bos)).isEmpty();
    }

    @Test
    void revoking_ends_the_links_of_that_source_and_what_they_opened() {
        var world = worlds.create();
        var campaign = Ids.next();
        var secret = make(world, campaign);
        var other = make(world, Ids.next());
        var visit = enter(secret);
        var untouched = enter(other);

        assertThat(links.revoke(world.business(), Purpose.CAMPAIGN, campaign, null))
                .isEqualTo(1);

        assertThat(look(secret)).isInstanceOf(Opening.Closed.class);
        assertThat(visits.find(visit)).isEmpty();
        assertThat(visits.find(untouched)).isPresent();
        assertThat(links.revoke(world.business(), Purpose.CAMPAIGN, campaign, null))
                .isZero();
    }

    @Test
    void a_link_ends_when_it_said_and_its_visit_with_it() {
        var world = worlds.create();
        var secret = make(world, Ids.next());
        var visit = enter(secret);

        worlds.change(world, "update access.visit set seen_at = seen_at - interval '1 day'");
        assertThat(visits.find(visit)).isPresent();
        worlds.change(
                world,
                "update access.personal_link set created_at = created_at - interval '20 days', expires_at = ?",
                StoppedClock.NOW.atOffset(ZoneOffset.UTC));
        worlds.change(world, "update access.visit set expires_at = expires_at - interval '14 days'");

        assertThat(look(secret)).isInstanceOf(Opening.Closed.class);
        assertThat(links.enter(secret, "198.51.100.22", "", "")).isInstanceOf(Entering.Closed.class);
        assertThat(visits.find(visit)).isEmpty();
    }

    @Test
    void a_portal_that_is_switched_off_is_closed_for_links_too() {
        var world = worlds.create();
        var secret = make(world, Ids.next());
        codes.switchOff(
                world.business(), world.ada(), worlds.staff(world, Role.DESK).id());
        assertThat(look(secret)).isInstanceOf(Opening.Closed.class);
    }

    @Test
    void who_tries_many_links_has_to_wait_also_with_the_right_one() {
        var world = worlds.create();
        var secret = make(world, Ids.next());
        var network = "2001:db8:" + Integer.toHexString(Ids.next().hashCode() & 0xffff) + "::1";
        for (var i = 0; i < 30; i++)
            assertThat(links.look("nonsense" + i, network, true)).isInstanceOf(Opening.Closed.class);
        assertThat(links.enter(secret, network, "", "")).isInstanceOf(Entering.Throttled.class);
        assertThat(look(secret)).isInstanceOf(Opening.Open.class);
    }

    @Test
    void right_links_cost_no_tries() {
        var world = worlds.create();
        var secret = make(world, Ids.next());
        for (var i = 0; i < 40; i++) assertThat(look(secret)).isInstanceOf(Opening.Open.class);
    }

    @Test
    void ten_thousand_links_are_made_at_once_random_and_nowhere_in_clear() {
        var world = worlds.create();
        var wanted = new ArrayList<Wanted>();
        for (var i = 0; i < 10_000; i++)
            wanted.add(new Wanted(i % 2 == 0 ? world.ada() : world.bo(), new Target(UUID.randomUUID(), null, null)));

        var batch = new Batch(Purpose.PARTNER, Ids.next(), LATER, false);
        var made = links.makeAll(world.business(), batch, wanted, null);

        assertThat(made).hasSize(10_000);
        assertThat(made.getFirst().customer()).isEqualTo(world.ada());
        var beginnings = new HashSet<String>();
        for (var one : made) {
            assertThat(one.secret()).matches("[A-Za-z0-9_-]{24}");
            beginnings.add(one.secret().substring(0, 6));
        }
        assertThat(beginnings).hasSizeGreaterThan(9_990);
        assertNotInClear(world, made.getFirst().secret());
        assertThat(links.counts(world.business(), Purpose.PARTNER, batch.source()))
                .isEqualTo(new Counts(10_000, 0, 0));
        assertThatThrownBy(() -> links.makeAll(
                        world.business(),
                        batch,
                        Stream.concat(wanted.stream(), wanted.stream().limit(1)).toList(),
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_letter_can_ask_for_its_link_until_it_is_revoked_and_for_no_other() {
        var world = worlds.create();
        var source = Ids.next();
        var inLetter = new Batch(Purpose.LETTER, source, LATER, true);
        var made = links.make(world.business(), inLetter, new Wanted(world.ada(), Target.NONE), null);
        var plain = links.make(
                world.business(),
                new Batch(Purpose.LETTER, source, LATER, false),
                new Wanted(world.ada(), Target.NONE),
                null);

        assertThat(links.address(world.business(), made.id()))
                .contains(links.addresses(world.business()).apply(made.secret()));
        var host = "t" + Ids.next().toString().replace("-", "") + ".example";
        worlds.change(world, HOST, world.business().value(), host);
        assertThat(links.address(world.business(), made.id()).orElseThrow()).contains("//" + host);
        assertThat(links.address(world.business(), plain.id())).isEmpty();
        assertThat(links.address(worlds.create().business(), made.id())).isEmpty();
        assertNotInClear(world, made.secret());
        links.revoke(world.business(), Purpose.LETTER, source, null);
        assertThat(links.address(world.business(), made.id())).isEmpty();
    }

    @Test
    void links_are_for_a_stated_time_and_own_customers_only() {
        var world = worlds.create();
        var theirs = worlds.create();
        var source = Ids.next();
        assertThatThrownBy(() -> links.make(
                        world.business(),
                        new Batch(Purpose.CAMPAIGN, source, StoppedClock.NOW, false),
                        new Wanted(world.ada(), Target.NONE),
                        null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.make(
                        world.business(),
                        new Batch(Purpose.CAMPAIGN, source, LATER, false),
                        new Wanted(theirs.ada(), Target.NONE),
                        null))
                .isInstanceOf(Exception.class);
    }

    private void assertNotInClear(World world, String secret) {
        worlds.change(world, """
                do $$ begin
                    if exists (select from access.personal_link l where l::text like '%%%1$s%%')
                        or exists (select from access.personal_link l
                                    where position('%1$s'::bytea in l.token_encrypted) > 0) then
                        raise 'a secret in clear';
                    end if;
                end $$
                """.formatted(secret));
    }

    private String make(World world, UUID campaign) {
        var batch = new Batch(Purpose.CAMPAIGN, campaign, LATER, false);
        return links.make(world.business(), batch, new Wanted(world.ada(), Target.NONE), null)
                .secret();
    }

    private Opening look(String secret) {
        return links.look(secret, "198.51.100.23", true);
    }

    private String enter(String secret) {
        return ((Entered) links.enter(secret, "198.51.100.24", "Firefox", "")).token();
    }
}

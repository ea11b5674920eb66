package stammkunde.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stammkunde.access.Entry.Closed;
import stammkunde.access.Entry.Open;
import stammkunde.access.Entry.Throttled;
import stammkunde.business.Role;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class VisitsTest {

    private final PortalCodes codes;
    private final Visits visits;
    private final Worlds worlds;

    VisitsTest(PortalCodes codes, Visits visits, Worlds worlds) {
        this.codes = codes;
        this.visits = visits;
        this.worlds = worlds;
    }

    @Test
    void a_scanned_code_opens_its_customers_portal() {
        var world = worlds.create();
        var code = codes.issue(world.business(), world.ada(), null);

        var token = scanned(code.value().toLowerCase());

        var visit = visits.find(token).orElseThrow();
        assertThat(visit.business()).isEqualTo(world.business());
        assertThat(visit.customer()).isEqualTo(world.ada());
        assertThat(visit.level()).isEqualTo(TrustLevel.SCANNED);
        assertThat(codes.issue(world.business(), world.ada(), null)).isEqualTo(code);
    }

    @Test
    void scanning_makes_a_visit_that_was_only_linked_surer() {
        var world = worlds.create();
        var code = codes.issue(world.business(), world.ada(), null);
        var linked = worlds.guest(world, world.ada(), TrustLevel.LINKED).token();

        var token = ((Open) visits.scan(code.value(), "198.51.100.61", "", linked)).token();

        assertThat(visits.find(token).orElseThrow().level()).isEqualTo(TrustLevel.SCANNED);
        assertThat(visits.find(linked)).isEmpty();
    }

    @Test
    void a_code_is_nowhere_in_clear() {
        var world = worlds.create();
        var code = codes.issue(world.business(), world.ada(), null);
        var token = scanned(code.value());

        worlds.change(world, """
                do $$ begin
                    if exists (select from access.portal_code c where c::text like '%%%1$s%%')
                        or exists (select from access.portal_code c
                                    where position('%1$s'::bytea in c.code_encrypted) > 0)
                        or exists (select from access.visit v where v::text like '%%%2$s%%') then
                        raise 'a secret in clear';
                    end if;
                end $$
                """.formatted(code.value(), token));
    }

    @Test
    void a_new_code_ends_the_old_one_and_what_it_opened_at_once() {
        var world = worlds.create();
        var staff = worlds.staff(world, Role.DESK).id();
        var old = codes.issue(world.business(), world.ada(), staff);
        var token = scanned(old.value());

        var fresh = codes.renew(world.business(), world.ada(), staff);

        assertThat(visits.find(token)).isEmpty();
        assertThat(scan(old.value())).isInstanceOf(Closed.class);
        assertThat(visits.find(scanned(fresh.value()))).isPresent();
    }

    @Test
    void a_portal_that_is_switched_off_is_closed_for_codes_and_open_visits_until_it_is_switched_on() {
        var world = worlds.create();
        var staff = worlds.staff(world, Role.DESK).id();
        var code = codes.issue(world.business(), world.ada(), staff);
        var token = scanned(code.value());

        codes.switchOff(world.business(), world.ada(), staff);
        assertThat(visits.find(token)).isEmpty();
        assertThat(scan(code.value())).isInstanceOf(Closed.class);

        codes.switchOn(world.business(), world.ada(), staff);
        assertThat(visits.find(scanned(code.value()))).isPresent();
    }

    @Test
    void who_tries_many_codes_has_to_wait_also_with_the_right_one() {
        var world = worlds.create();
        var code = codes.issue(world.business(), world.ada(), null);
        var network = "2001:db8:" + Integer.toHexString(Ids.next().hashCode() & 0xffff) + "::1";

        for (var i = 0; i < 30; i++)
            assertThat(visits.scan("AAAABBBBCCCC0000", network, "", "")).isInstanceOf(Closed.class);

        assertThat(visits.scan(code.value(), network, "", "")).isInstanceOf(Throttled.class);
        assertThat(visits.scan(code.value(), "198.51.100.9", "", "")).isInstanceOf(Open.class);
    }

    @Test
    void right_codes_cost_no_tries() {
        var world = worlds.create();
        var code = codes.issue(world.business(), world.ada(), null);
        for (var i = 0; i < 40; i++)
            assertThat(visits.scan(code.value(), "198.51.100.44", "", "")).isInstanceOf(Open.class);
    }

    @Test
    void a_visit_ends_when_it_was_not_seen_for_long_and_lasts_while_it_is() {
        var world = worlds.create();
        var token = scanned(codes.issue(world.business(), world.ada(), null).value());

        worlds.change(
                world,
                "update access.visit set seen_at = seen_at - interval '1 day', expires_at = seen_at + interval '1 s'");
        assertThat(visits.find(token)).isPresent();
        worlds.change(world, "update access.visit set expires_at = expires_at - make_interval(days => 179)");
        assertThat(visits.find(token)).isPresent();
        worlds.change(world, "update access.visit set expires_at = expires_at - make_interval(days => 1)");
        assertThat(visits.find(token)).isEmpty();
    }

    @Test
    void devices_can_be_ended_one_by_one_but_only_ones_own() {
        var world = worlds.create();
        var code = codes.issue(world.business(), world.ada(), null).value();
        var first = scanned(code);
        var second = scanned(code);
        var visit = visits.find(first).orElseThrow();

        assertThat(visits.end(world.business(), world.bo(), visit.id(), null)).isFalse();
        assertThat(visits.end(world.business(), world.ada(), visit.id(), null)).isTrue();

        assertThat(visits.find(first)).isEmpty();
        assertThat(visits.find(second)).isPresent();
        assertThat(visits.of(world.business(), world.ada())).hasSize(1);
    }

    @Test
    void scanning_again_goes_on_with_the_same_visit_and_another_card_ends_it() {
        var world = worlds.create();
        var adas = codes.issue(world.business(), world.ada(), null).value();
        var bos = codes.issue(world.business(), world.bo(), null).value();
        var first = scanned(adas);

        assertThat(visits.scan(adas, "203.0.113.7", "", first)).isEqualTo(new Open(first));
        assertThat(visits.of(world.business(), world.ada())).hasSize(1);

        var other = ((Open) visits.scan(bos, "203.0.113.7", "", first)).token();
        assertThat(visits.find(first)).isEmpty();
        assertThat(visits.find(other)).isPresent();
    }

    @Test
    void another_businesss_customer_has_no_code_here() {
        World ours = worlds.create();
        World theirs = worlds.create();
        codes.issue(theirs.business(), theirs.ada(), null);

        assertThat(codes.find(ours.business(), theirs.ada())).isEmpty();
        assertThat(codes.state(ours.business(), theirs.ada()).hasCode()).isFalse();
    }

    private Entry scan(String code) {
        return visits.scan(code, "203.0.113.7", "Firefox, Android", "");
    }

    private String scanned(String code) {
        return ((Open) scan(code)).token();
    }
}

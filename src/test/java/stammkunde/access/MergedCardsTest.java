package stammkunde.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.customer.Merges;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Printed codes outlive the cards they were made for. */
@DatabaseTest
class MergedCardsTest {

    private final PortalCodes codes;
    private final Visits visits;
    private final Merges merges;
    private final CalendarFeeds feeds;
    private final World world;
    private final StaffId staff;

    MergedCardsTest(PortalCodes codes, Visits visits, Merges merges, CalendarFeeds feeds, Worlds worlds) {
        this.codes = codes;
        this.visits = visits;
        this.merges = merges;
        this.feeds = feeds;
        this.world = worlds.create();
        this.staff = worlds.staff(world, Role.DESK).id();
    }

    @Test
    void the_code_of_a_merged_card_opens_the_winners_portal() {
        var code = codes.issue(world.business(), world.bo(), staff);
        merge();

        assertThat(visits.find(scanned(code, "")).orElseThrow().customer()).isEqualTo(world.ada());
    }

    @Test
    void scanning_it_again_goes_on_with_the_same_visit() {
        var code = codes.issue(world.business(), world.bo(), staff);
        merge();
        var token = scanned(code, "");

        assertThat(scanned(code, token)).isEqualTo(token);
    }

    @Test
    void a_portal_that_is_switched_off_is_closed_for_the_codes_and_calendars_of_merged_cards_too() {
        var code = codes.issue(world.business(), world.bo(), staff);
        var calendar = feeds.renew(world.business(), world.bo());
        merge();
        assertThat(feeds.owner(calendar)).map(CalendarFeeds.Owner::customer).contains(world.ada());

        codes.switchOff(world.business(), world.ada(), staff);

        assertThat(scan(code, "")).isInstanceOf(Entry.Closed.class);
        assertThat(feeds.owner(calendar)).isEmpty();
    }

    @Test
    void a_new_code_ends_the_codes_of_merged_cards_too() {
        var code = codes.issue(world.business(), world.bo(), staff);
        merge();
        var token = scanned(code, "");

        var fresh = codes.renew(world.business(), world.ada(), staff);

        assertThat(visits.find(token)).isEmpty();
        assertThat(scan(code, "")).isInstanceOf(Entry.Closed.class);
        assertThat(scan(fresh, "")).isInstanceOf(Entry.Open.class);
    }

    private void merge() {
        var plan = merges.plan(world.business(), world.ada(), world.bo()).orElseThrow();
        merges.merge(world.business(), world.ada(), world.bo(), Set.of(), plan.seen(), staff);
    }

    private Entry scan(PortalCode code, String before) {
        return visits.scan(code.value(), "192.0.2.77", "Firefox", before);
    }

    private String scanned(PortalCode code, String before) {
        return ((Entry.Open) scan(code, before)).token();
    }
}

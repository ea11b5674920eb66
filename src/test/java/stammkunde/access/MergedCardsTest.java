package stammkunde.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
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
    private final Worlds worlds;
    private final World world;

    MergedCardsTest(PortalCodes codes, Visits visits, Merges merges, Worlds worlds) {
        this.codes = codes;
        this.visits = visits;
        this.merges = merges;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @Test
    void the_code_of_a_merged_card_opens_the_winners_portal() {
        var staff = worlds.staff(world, Role.DESK).id();
        var code = codes.issue(world.business(), world.bo(), staff);
        var plan = merges.plan(world.business(), world.ada(), world.bo()).orElseThrow();
        merges.merge(world.business(), world.ada(), world.bo(), Set.of(), plan.seen(), staff);

        var entry = visits.scan(code.value(), "192.0.2.77", "Firefox", "");

        assertThat(entry).isInstanceOf(Entry.Open.class);
        assertThat(visits.find(((Entry.Open) entry).token()).orElseThrow().customer())
                .isEqualTo(world.ada());
    }
}

package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class StaffMembersTest {

    private final StaffMembers members;
    private final StaffSessions sessions;
    private final World world;
    private final Staff owner;
    private final Staff manager;
    private final Staff desk;

    StaffMembersTest(StaffMembers members, StaffSessions sessions, Worlds worlds) {
        this.members = members;
        this.sessions = sessions;
        this.world = worlds.create();
        this.owner = worlds.staff(world, Role.OWNER);
        this.manager = worlds.staff(world, Role.MANAGER);
        this.desk = worlds.staff(world, Role.DESK);
    }

    @Test
    void an_invitation_to_a_known_address_changes_nobody() {
        assertThat(members.add(world.business(), "Mallory", " " + desk.email().toUpperCase(), Role.OWNER))
                .isEmpty();
        assertThat(role(desk)).isEqualTo(Role.DESK);
    }

    @Test
    void a_manager_manages_up_to_managers_and_never_owners() {
        assertThat(change(desk, Role.MANAGER, true, manager)).isEqualTo(StaffChange.CHANGED);
        assertThat(change(desk, Role.OWNER, true, manager)).isEqualTo(StaffChange.NOT_ALLOWED);
        assertThat(change(manager, Role.OWNER, true, manager)).isEqualTo(StaffChange.NOT_ALLOWED);
        assertThat(change(owner, Role.DESK, true, manager)).isEqualTo(StaffChange.NOT_ALLOWED);
        assertThat(role(owner)).isEqualTo(Role.OWNER);
    }

    @Test
    void the_last_owner_stays_one() {
        assertThat(change(owner, Role.DESK, true, owner)).isEqualTo(StaffChange.LAST_OWNER);
        assertThat(change(owner, Role.OWNER, false, owner)).isEqualTo(StaffChange.LAST_OWNER);

        change(manager, Role.OWNER, true, owner);
        assertThat(change(owner, Role.DESK, true, owner)).isEqualTo(StaffChange.CHANGED);
    }

    @Test
    void two_owners_who_unmake_each_other_at_once_leave_one() throws Exception {
        change(manager, Role.OWNER, true, owner);
        List<Callable<StaffChange>> both =
                List.of(() -> change(manager, Role.DESK, true, owner), () -> change(owner, Role.DESK, true, manager));

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(crowd.invokeAll(both))
                    .map(Future::resultNow)
                    .filteredOn(StaffChange.CHANGED::equals)
                    .hasSize(1);
        }
    }

    @Test
    void who_is_deactivated_or_gets_another_role_is_signed_out_everywhere() {
        change(desk, Role.DESK, false, owner);
        assertThat(sessions.find(desk.token())).isEmpty();
        var again = sessions.start(world.business(), desk.id(), "", false);
        assertThat(sessions.find(again)).isEmpty();
    }

    private StaffChange change(Staff whom, Role role, boolean active, Staff by) {
        return members.change(world.business(), whom.id(), role, active, by.id());
    }

    private Role role(Staff whom) {
        return members.find(world.business(), whom.id()).orElseThrow().role();
    }
}

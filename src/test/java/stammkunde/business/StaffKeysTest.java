package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import stammkunde.business.StaffKeys.Kind;
import stammkunde.business.StaffKeys.Spending;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class StaffKeysTest {

    private static final String PASSWORD = "vier rote Regenschirme";

    private final StaffKeys keys;
    private final StaffMembers members;
    private final StaffSessions sessions;
    private final StaffKeys inAnHour;
    private final World world;
    private final Staff desk;

    StaffKeysTest(
            StaffKeys keys,
            StaffMembers members,
            StaffSessions sessions,
            BusinessTransaction transaction,
            StaffKeyRepository repository,
            Businesses businesses,
            SecurityLog log,
            Clock clock,
            Worlds worlds) {
        this.keys = keys;
        this.members = members;
        this.sessions = sessions;
        this.inAnHour = new StaffKeys(
                transaction, repository, members, businesses, log, Clock.offset(clock, Duration.ofMinutes(60)));
        this.world = worlds.create();
        this.desk = worlds.staff(world, Role.DESK);
    }

    @Test
    void a_key_sets_the_password_once_and_ends_all_sessions() {
        var key = issue(Kind.RESET);
        assertThat(keys.find(key).orElseThrow().member().email()).isEqualTo(desk.email());

        assertThat(keys.spend(key, PASSWORD)).isInstanceOf(Spending.Spent.class);
        assertThat(members.passwordFits(world.business(), desk.id(), PASSWORD)).isTrue();
        assertThat(sessions.find(desk.token())).isEmpty();

        assertThat(keys.find(key)).isEmpty();
        assertThat(keys.spend(key, "fünf blaue Regenschirme")).isEqualTo(new Spending.Void());
        assertThat(members.passwordFits(world.business(), desk.id(), PASSWORD)).isTrue();
    }

    @Test
    void a_password_too_weak_leaves_the_key_good() {
        var key = issue(Kind.INVITATION);

        assertThat(keys.spend(key, "kurz")).isEqualTo(new Spending.Weak(PasswordProblem.TOO_SHORT));
        assertThat(keys.spend(key, PASSWORD)).isInstanceOf(Spending.Spent.class);
    }

    @Test
    void of_ten_who_spend_it_at_once_one_does() throws Exception {
        var key = issue(Kind.RESET);
        Callable<Spending> wish = () -> keys.spend(key, PASSWORD);

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(crowd.invokeAll(Collections.nCopies(10, wish)))
                    .map(Future::resultNow)
                    .filteredOn(answer -> answer instanceof Spending.Spent)
                    .hasSize(1);
        }
    }

    @Test
    void a_reset_is_good_for_an_hour_and_an_invitation_for_longer() {
        var reset = issue(Kind.RESET);
        var invitation = issue(Kind.INVITATION);

        assertThat(inAnHour.find(reset)).isEmpty();
        assertThat(inAnHour.spend(reset, PASSWORD)).isEqualTo(new Spending.Void());
        assertThat(inAnHour.find(invitation)).isPresent();
    }

    @Test
    void asking_again_makes_the_older_key_worthless() {
        var older = issue(Kind.RESET);

        keys.revoke(world.business(), desk.id(), Kind.RESET);

        assertThat(keys.find(older)).isEmpty();
        assertThat(keys.find(issue(Kind.RESET))).isPresent();
    }

    @Test
    void keys_are_long_random_and_not_stored() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) seen.add(BusinessToken.make(world.business()));

        assertThat(seen).hasSize(1000).allMatch(key -> key.matches("[A-Za-z0-9_-]{64}"));
    }

    @Test
    void nonsense_is_no_key() {
        for (var nonsense : new String[] {"", "x", "A".repeat(64), "ä".repeat(64), desk.token()})
            assertThat(keys.spend(nonsense, PASSWORD)).isEqualTo(new Spending.Void());
    }

    private String issue(Kind kind) {
        return keys.issue(world.business(), desk.id(), kind).orElseThrow();
    }
}

package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import stammkunde.business.SignIn.Fits;
import stammkunde.business.SignIn.Origin;
import stammkunde.business.SignIn.Stopped;
import stammkunde.business.SignIn.Wrong;
import stammkunde.keys.Keys;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class SignInsTest {

    private static final String PASSWORD = "vier rote Regenschirme";
    private static final AtomicInteger HOUSES = new AtomicInteger();

    private final SignIns signIns;
    private final StaffMembers members;
    private final KnownDevices devices;
    private final SecurityLog log;
    private final BusinessTransaction transaction;
    private final StaffRepository repository;
    private final PasswordHashes hashes;
    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;
    private final Worlds worlds;
    private final World world;
    private final Staff desk;
    private final String network = "10.1.%d.".formatted(HOUSES.incrementAndGet());

    SignInsTest(
            SignIns signIns,
            StaffMembers members,
            KnownDevices devices,
            SecurityLog log,
            BusinessTransaction transaction,
            StaffRepository repository,
            PasswordHashes hashes,
            JdbcClient jdbc,
            Keys keys,
            Clock clock,
            Worlds worlds) {
        this.signIns = signIns;
        this.members = members;
        this.devices = devices;
        this.log = log;
        this.transaction = transaction;
        this.repository = repository;
        this.hashes = hashes;
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
        this.worlds = worlds;
        this.world = worlds.create();
        this.desk = worlds.staff(world, Role.DESK, PASSWORD);
    }

    @Test
    void right_wrong_and_unknown() {
        assertThat(attempt(desk.email(), PASSWORD)).isInstanceOf(Fits.class);
        assertThat(attempt(desk.email(), PASSWORD + "x")).isEqualTo(new Wrong());
        assertThat(attempt("nobody@staff.example", PASSWORD)).isEqualTo(new Wrong());
        assertThat(attempt(desk.email(), "x".repeat(5000))).isEqualTo(new Wrong());
    }

    @Test
    void who_was_invited_but_has_no_password_cannot_sign_in() {
        var invited = worlds.staff(world, Role.DESK);

        assertThat(attempt(invited.email(), "")).isEqualTo(new Wrong());
    }

    @Test
    void after_the_stop_has_ended_the_right_password_is_taken_and_stopped_tries_do_not_prolong_it() {
        for (int i = 0; i < 5; i++) attempt(desk.email(), "falsch");
        for (int i = 0; i < 20; i++) assertThat(attempt(desk.email(), PASSWORD)).isEqualTo(new Stopped());

        assertThat(later(Duration.ofMinutes(14)).attempt(desk.email(), PASSWORD, at(1)))
                .isEqualTo(new Stopped());
        assertThat(later(Duration.ofMinutes(16)).attempt(desk.email(), PASSWORD, at(1)))
                .isInstanceOf(Fits.class);
    }

    @Test
    void success_resets_the_count() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) attempt(desk.email(), "falsch");
            assertThat(attempt(desk.email(), PASSWORD)).isInstanceOf(Fits.class);
        }
    }

    @Test
    void other_spellings_of_an_address_share_one_count() {
        var spellings =
                new String[] {desk.email(), desk.email().toUpperCase(), " " + desk.email(), desk.email() + "\t"};
        for (int i = 0; i < 5; i++) attempt(spellings[i % spellings.length], "falsch");

        for (var spelling : spellings) assertThat(attempt(spelling, PASSWORD)).isEqualTo(new Stopped());
    }

    @Test
    void of_fifty_guesses_at_once_five_are_tried() throws Exception {
        Callable<SignIn> guess = () -> attempt(desk.email(), "falsch");

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(Collections.nCopies(50, guess));

            assertThat(answers)
                    .map(Future::resultNow)
                    .filteredOn(answer -> answer instanceof Wrong)
                    .hasSize(5);
        }
    }

    @Test
    void guesses_from_many_addresses_stop_each_other_but_not_a_known_device() {
        for (int house = 2; house < 9; house++)
            for (int i = 0; i < 5; i++) signIns.attempt(desk.email(), "falsch", at(house));

        assertThat(signIns.attempt(desk.email(), PASSWORD, at(100))).isEqualTo(new Stopped());
        var known = new Origin(network + 101, devices.mark(desk.email()));
        assertThat(signIns.attempt(desk.email(), PASSWORD, known)).isInstanceOf(Fits.class);
    }

    @Test
    void a_known_device_is_not_a_way_around_the_limits() {
        var known = new Origin(network + 1, devices.mark(desk.email()));
        for (int i = 0; i < 10; i++) signIns.attempt(desk.email(), "falsch", known);

        assertThat(signIns.attempt(desk.email(), PASSWORD, known)).isEqualTo(new Stopped());
    }

    @Test
    void a_device_is_known_for_its_own_account_only_and_cannot_be_made_up() {
        var mark = devices.mark(desk.email());

        assertThat(devices.knows(desk.email(), mark)).isTrue();
        assertThat(devices.knows("other@staff.example", mark)).isFalse();
        assertThat(devices.knows(desk.email(), mark.substring(0, mark.length() - 2) + "AA"))
                .isFalse();
        assertThat(devices.knows(desk.email(), "")).isFalse();
    }

    @Test
    void all_addresses_of_one_ipv6_house_count_as_one() {
        for (int i = 0; i < 5; i++)
            signIns.attempt(desk.email(), "falsch", new Origin("2001:db8:0:" + HOUSES.get() + "::" + i, ""));

        assertThat(signIns.attempt(desk.email(), PASSWORD, new Origin("2001:db8:0:" + HOUSES.get() + "::ff", "")))
                .isEqualTo(new Stopped());
    }

    @Test
    void one_e_mail_in_two_businesses_fits_where_its_password_does() {
        var other = worlds.create();
        var there = members.add(other.business(), "Dora Muster", desk.email(), Role.OWNER)
                .orElseThrow();
        members.setPassword(other.business(), there, "fünf blaue Regenschirme");

        assertThat(((Fits) attempt(desk.email(), "fünf blaue Regenschirme")).accounts())
                .extracting(SignIn.Account::business)
                .containsExactly(other.business());

        members.setPassword(other.business(), there, PASSWORD);
        assertThat(((Fits) attempt(desk.email(), PASSWORD)).accounts())
                .extracting(SignIn.Account::business)
                .containsExactlyInAnyOrder(world.business(), other.business());
    }

    @Test
    void a_hash_with_outdated_parameters_is_renewed_at_sign_in() {
        var outdated = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(PASSWORD);
        transaction.run(world.business(), () -> repository.setPassword(world.business(), desk.id(), outdated));

        assertThat(attempt(desk.email(), PASSWORD)).isInstanceOf(Fits.class);

        var hash = transaction
                .in(world.business(), () -> repository.credentials(world.business(), desk.id()))
                .orElseThrow()
                .passwordHash();
        assertThat(hash).contains("m=19456").isNotEqualTo(outdated);
        assertThat(attempt(desk.email(), PASSWORD)).isInstanceOf(Fits.class);
    }

    @Test
    void tries_are_in_the_security_log_without_what_was_typed() {
        attempt(desk.email(), "Geheimnis 4711");

        assertThat(log.latest(world.business(), 10))
                .anySatisfy(entry -> {
                    assertThat(entry.act()).isEqualTo(SecurityLog.Act.SIGN_IN_REFUSED);
                    assertThat(entry.staff()).isEqualTo(desk.id());
                })
                .noneSatisfy(entry -> assertThat(entry.subject()).contains("4711"));
    }

    private SignIn attempt(String email, String password) {
        return signIns.attempt(email, password, at(1));
    }

    private Origin at(int house) {
        return new Origin(network + house, "");
    }

    /** The same installation, some time later. */
    private SignIns later(Duration time) {
        var throttle = new Throttle(jdbc, keys, Clock.offset(clock, time));
        return new SignIns(transaction, repository, hashes, new SignInLimits(throttle, devices), log, jdbc);
    }
}

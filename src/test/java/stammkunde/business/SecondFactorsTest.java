package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.SecondFactors.Check;
import stammkunde.business.SecondFactors.Offer;
import stammkunde.keys.Keys;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class SecondFactorsTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final SecondFactors factors;
    private final StaffMembers members;
    private final StaffSessions sessions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Worlds worlds;
    private final BusinessTransaction transaction;
    private final World world;
    private final Staff owner;
    private final SecondFactors later;

    SecondFactorsTest(
            SecondFactors factors,
            StaffMembers members,
            StaffSessions sessions,
            JdbcClient jdbc,
            Clock clock,
            Worlds worlds,
            BusinessTransaction transaction,
            SecondFactorRepository repository,
            Businesses businesses,
            SecurityLog log,
            Keys keys) {
        this.factors = factors;
        this.members = members;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.worlds = worlds;
        this.transaction = transaction;
        this.world = worlds.create();
        this.owner = worlds.staff(world, Role.OWNER);
        var tomorrow = Clock.offset(clock, Duration.ofHours(25));
        this.later = new SecondFactors(
                transaction, repository, sessions, businesses, log, new Throttle(jdbc, keys, tomorrow), keys, tomorrow);
    }

    @Test
    void the_first_code_switches_it_on_and_ends_all_sessions() {
        var offer = offer();
        assertThat(confirm(offer, "000000")).isEmpty();
        assertThat(sessions.find(owner.token())).isPresent();

        assertThat(confirm(offer, code(offer, 0))).hasSize(10).doesNotHaveDuplicates();
        assertThat(sessions.find(owner.token())).isEmpty();
        assertThat(members.find(world.business(), owner.id()).orElseThrow().hasSecondFactor())
                .isTrue();
    }

    @Test
    void afterwards_a_session_waits_for_the_code() {
        enrol();

        var half = sessions.start(world.business(), owner.id(), "", false);
        var whole = sessions.start(world.business(), owner.id(), "", true);

        assertThat(sessions.find(half).orElseThrow().state()).isEqualTo(StaffSession.State.CODE_WANTED);
        assertThat(sessions.find(whole).orElseThrow().state()).isEqualTo(StaffSession.State.COMPLETE);
    }

    @Test
    void a_code_works_once_and_an_older_one_not_after_a_newer() {
        var offer = enrol();

        assertThat(check(code(offer, 0))).isEqualTo(Check.WRONG);
        assertThat(check(" " + code(offer, 1).substring(0, 3) + " "
                        + code(offer, 1).substring(3)))
                .isEqualTo(Check.RIGHT);
        assertThat(check(code(offer, 1))).isEqualTo(Check.WRONG);
        assertThat(check(code(offer, -1))).isEqualTo(Check.WRONG);
    }

    @Test
    void of_ten_who_send_one_code_at_once_one_gets_in() throws Exception {
        var offer = enrol();
        var code = code(offer, 1);
        var tries = new ArrayList<Callable<Check>>();
        for (int i = 0; i < 5; i++) tries.add(() -> check(code));

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(crowd.invokeAll(tries))
                    .map(Future::resultNow)
                    .filteredOn(Check.RIGHT::equals)
                    .hasSize(1);
        }
    }

    @Test
    void each_recovery_code_stands_in_once() {
        var codes = enrolAndGetCodes();

        assertThat(check(codes.getFirst().toUpperCase().replace("-", " "))).isEqualTo(Check.RIGHT);
        assertThat(check(codes.getFirst())).isEqualTo(Check.WRONG);
        assertThat(check(codes.getLast())).isEqualTo(Check.RIGHT);
        assertThat(factors.recoveryCodesLeft(world.business(), owner.id())).isEqualTo(8);
    }

    @Test
    void new_recovery_codes_make_the_old_ones_worthless() {
        var old = enrolAndGetCodes();
        var fresh = factors.renewRecoveryCodes(world.business(), owner.id());

        assertThat(check(old.getFirst())).isEqualTo(Check.WRONG);
        assertThat(check(fresh.getFirst())).isEqualTo(Check.RIGHT);
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_not_taken_either_until_the_stop_has_ended() {
        var offer = enrol();
        for (int i = 0; i < 5; i++) assertThat(check("00000" + i)).isEqualTo(Check.WRONG);

        assertThat(check(code(offer, 1))).isEqualTo(Check.STOPPED);
        var step = Totp.step(clock.instant().plus(Duration.ofHours(25)));
        assertThat(later.check(world.business(), owner.id(), Totp.code(secret(offer), step)))
                .isEqualTo(Check.RIGHT);
    }

    @Test
    void the_secret_is_not_in_the_database_in_clear_and_one_row_cannot_stand_in_for_another() {
        var offer = enrol();
        var stored = transaction.in(
                world.business(),
                () -> jdbc.sql("select totp_secret from business.staff where staff_id = ?")
                        .params(owner.id().value())
                        .query((row, index) -> row.getBytes(1))
                        .single());

        assertThat(stored).isNotEqualTo(secret(offer)).hasSizeGreaterThan(Totp.SECRET_BYTES + 16);

        var other = worlds.staff(world, Role.OWNER);
        var theirs = factors.offer(
                world.business(), members.find(world.business(), other.id()).orElseThrow());
        assertThat(confirm(theirs, Totp.code(secret(theirs), Totp.step(clock.instant()))))
                .isEmpty();
    }

    @Test
    void removing_it_ends_all_sessions() {
        enrol();
        var whole = sessions.start(world.business(), owner.id(), "", true);

        factors.remove(world.business(), owner.id(), owner.id());

        assertThat(sessions.find(whole)).isEmpty();
        assertThat(members.find(world.business(), owner.id()).orElseThrow().hasSecondFactor())
                .isFalse();
    }

    private Offer offer() {
        return factors.offer(
                world.business(), members.find(world.business(), owner.id()).orElseThrow());
    }

    private Offer enrol() {
        var offer = offer();
        assertThat(confirm(offer, code(offer, 0))).isNotEmpty();
        return offer;
    }

    private List<String> enrolAndGetCodes() {
        var offer = offer();
        return confirm(offer, code(offer, 0));
    }

    private List<String> confirm(Offer offer, String code) {
        return factors.confirm(world.business(), owner.id(), offer.sealed(), code)
                .orElse(List.of());
    }

    private Check check(String typed) {
        return factors.check(world.business(), owner.id(), typed);
    }

    private String code(Offer offer, int stepsLater) {
        return Totp.code(secret(offer), Totp.step(clock.instant()) + stepsLater);
    }

    private static byte[] secret(Offer offer) {
        var bits = new java.math.BigInteger("1");
        for (char letter : offer.secret().toCharArray())
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf(ALPHABET.indexOf(letter)));
        var bytes = bits.toByteArray();
        return java.util.Arrays.copyOfRange(bytes, bytes.length - Totp.SECRET_BYTES, bytes.length);
    }
}

package stammkunde.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.access.TrustLevel;
import stammkunde.access.Visit;
import stammkunde.access.Visits;
import stammkunde.business.Role;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class PasskeysTest {

    private static final RelyingParty HERE =
            new RelyingParty("termine.keller.example", "https://termine.keller.example");
    private static final RelyingParty ELSEWHERE =
            new RelyingParty("termine.sommer.example", "https://termine.sommer.example");
    private static final Origin ORIGIN = new Origin("192.0.2.7", "", "Firefox, Linux", "");

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Visits visits;
    private final Customers customers;
    private final Worlds worlds;
    private final World world;
    private final SoftKey key = new SoftKey();

    PasskeysTest(Passkeys passkeys, Accounts accounts, Visits visits, Customers customers, Worlds worlds) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.visits = visits;
        this.customers = customers;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @BeforeEach
    void ada_has_a_passkey() {
        assertThat(add(world, world.ada(), key)).isInstanceOf(PasskeyAdding.Added.class);
    }

    @Test
    void a_passkey_opens_the_portal_without_any_name_or_password() {
        var login = logIn(HERE, UnaryOperator.identity());

        assertThat(login).isInstanceOf(Login.In.class);
        var visit = visits.find(((Login.In) login).token()).orElseThrow();
        assertThat(visit.customer()).isEqualTo(world.ada());
        assertThat(visit.level()).isEqualTo(TrustLevel.FRESH);
        assertThat(passkeys.of(world.business(), world.ada()))
                .singleElement()
                .satisfies(one -> assertThat(one.usedAt()).isNotNull());
    }

    @Test
    void what_was_signed_for_another_origin_is_worthless() {
        var begun = begin(HERE);

        assertThat(finish(
                        begun, HERE, key.sign(begun.options(), HERE.id(), "https://evil.example", handle(world.ada()))))
                .isInstanceOf(Login.Wrong.class);
    }

    @Test
    void what_was_signed_for_another_host_name_is_worthless() {
        var begun = begin(HERE);

        assertThat(finish(begun, HERE, key.sign(begun.options(), ELSEWHERE.id(), HERE.origin(), handle(world.ada()))))
                .isInstanceOf(Login.Wrong.class);
    }

    @Test
    void a_passkey_of_another_of_the_businesss_host_names_is_unknown() {
        assertThat(logIn(ELSEWHERE, UnaryOperator.identity())).isInstanceOf(Login.Wrong.class);
    }

    @Test
    void a_challenge_is_good_for_one_try() {
        var begun = begin(HERE);
        var signed = signed(begun, HERE);

        assertThat(finish(begun, HERE, signed)).isInstanceOf(Login.In.class);
        assertThat(finish(begun, HERE, signed)).isInstanceOf(Login.Wrong.class);
    }

    @Test
    void a_failed_try_spends_the_challenge_too() {
        var begun = begin(HERE);

        assertThat(finish(begun, HERE, "{}")).isInstanceOf(Login.Wrong.class);
        assertThat(finish(begun, HERE, signed(begun, HERE))).isInstanceOf(Login.Wrong.class);
    }

    @Test
    void only_the_page_that_began_can_finish() {
        var begun = begin(HERE);
        var others = begin(HERE);

        var answer = passkeys.logIn(world.business(), HERE, others.token(), signed(begun, HERE), ORIGIN, false);

        assertThat(answer).isInstanceOf(Login.Wrong.class);
        assertThat(passkeys.logIn(world.business(), HERE, "", signed(begun, HERE), ORIGIN, false))
                .isInstanceOf(Login.Wrong.class);
    }

    @Test
    void after_five_minutes_a_challenge_is_over() {
        var begun = begin(HERE);
        worlds.change(world, "update account.challenge set expires_at = expires_at - interval '5 minutes'");

        assertThat(finish(begun, HERE, signed(begun, HERE))).isInstanceOf(Login.Wrong.class);
    }

    @Test
    void another_businesss_passkey_is_unknown_also_under_a_shared_address() {
        var other = worlds.create();
        var begun = passkeys.beginLogin(other.business(), HERE, ORIGIN).orElseThrow();
        var signed = key.sign(begun.options(), HERE.id(), HERE.origin(), handle(world.ada()));

        assertThat(passkeys.logIn(other.business(), HERE, begun.token(), signed, ORIGIN, false))
                .isInstanceOf(Login.Wrong.class);
        var ours = begin(HERE);
        assertThat(passkeys.logIn(other.business(), HERE, ours.token(), signed(ours, HERE), ORIGIN, false))
                .isInstanceOf(Login.Wrong.class);
    }

    @Test
    void a_tampered_signature_proves_nothing() {
        assertThat(logIn(HERE, json -> {
                    int at = json.indexOf("\"signature\":\"") + 30;
                    return json.substring(0, at) + (json.charAt(at) == 'A' ? 'B' : 'A') + json.substring(at + 1);
                }))
                .isInstanceOf(Login.Wrong.class);
    }

    @Test
    void another_devices_key_with_the_same_id_proves_nothing() {
        var forged = new SoftKey();
        var begun = begin(HERE);
        var own = signed(begun, HERE);
        var id = own.substring(own.indexOf("\"id\":\"") + 6, own.indexOf("\",\"rawId\""));
        var json = forged.sign(begun.options(), HERE.id(), HERE.origin(), handle(world.ada()))
                .replaceAll("\"(id|rawId)\":\"[^\"]+\"", "\"$1\":\"" + id + "\"");

        assertThat(finish(begun, HERE, json)).isInstanceOf(Login.Wrong.class);
    }

    @Test
    void who_has_not_shown_himself_to_the_device_stays_out() {
        key.flags = SoftKey.PRESENT;

        assertThat(logIn(HERE, UnaryOperator.identity())).isInstanceOf(Login.Wrong.class);
    }

    @Test
    void a_counter_that_does_not_grow_gives_a_copied_key_away() {
        key.counter = 5;
        assertThat(logIn(HERE, UnaryOperator.identity())).isInstanceOf(Login.In.class);
        assertThat(logIn(HERE, UnaryOperator.identity())).isInstanceOf(Login.Wrong.class);
        key.counter = 6;
        assertThat(logIn(HERE, UnaryOperator.identity())).isInstanceOf(Login.In.class);
    }

    @Test
    void devices_that_do_not_count_stay_welcome() {
        var uncounted = new SoftKey();
        uncounted.counter = 0;
        assertThat(add(world, world.bo(), uncounted)).isInstanceOf(PasskeyAdding.Added.class);

        for (int i = 0; i < 2; i++) {
            var begun = begin(HERE);
            assertThat(finish(
                            begun, HERE, uncounted.sign(begun.options(), HERE.id(), HERE.origin(), handle(world.bo()))))
                    .isInstanceOf(Login.In.class);
        }
    }

    @Test
    void somebody_elses_handle_is_refused() {
        var begun = begin(HERE);

        assertThat(finish(begun, HERE, key.sign(begun.options(), HERE.id(), HERE.origin(), handle(world.bo()))))
                .isInstanceOf(Login.Wrong.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "not json", "{\"id\":\"AAAA\",\"response\":{}}", "{\"id\":1}"})
    void nonsense_is_refused(String json) {
        assertThat(finish(begin(HERE), HERE, json)).isInstanceOf(Login.Wrong.class);
        var visit = visit(world, world.ada());
        var begun = passkeys.beginAdding(
                visit, HERE, customers.find(world.business(), world.ada()).orElseThrow());
        assertThat(passkeys.add(visit, HERE, begun.token(), json, "x")).isInstanceOf(PasskeyAdding.Refused.class);
    }

    @Test
    void what_was_begun_for_one_purpose_or_visit_does_not_serve_another() {
        var visit = visit(world, world.ada());
        var stepUp = passkeys.beginStepUp(visit, HERE).orElseThrow();
        assertThat(finish(stepUp, HERE, signed(stepUp, HERE))).isInstanceOf(Login.Wrong.class);

        var again = passkeys.beginStepUp(visit, HERE).orElseThrow();
        assertThat(passkeys.stepUp(visit(world, world.ada()), HERE, again.token(), signed(again, HERE)))
                .isEmpty();
    }

    @Test
    void a_passkey_makes_its_own_customers_visit_fresh_and_nobody_elses() {
        var adas = visit(world, world.ada());
        var begun = passkeys.beginStepUp(adas, HERE).orElseThrow();
        var token = passkeys.stepUp(adas, HERE, begun.token(), signed(begun, HERE));
        assertThat(token.flatMap(visits::find).orElseThrow().level()).isEqualTo(TrustLevel.FRESH);

        assertThat(passkeys.beginStepUp(visit(world, world.bo()), HERE)).isEmpty();
        add(world, world.bo(), new SoftKey());
        var bos = visit(world, world.bo());
        var bosBegun = passkeys.beginStepUp(bos, HERE).orElseThrow();
        assertThat(passkeys.stepUp(bos, HERE, bosBegun.token(), signed(bosBegun, HERE)))
                .isEmpty();
    }

    @Test
    void a_removed_passkey_opens_nothing_and_only_its_owner_removes_it() {
        var id = passkeys.of(world.business(), world.ada()).getFirst().id();

        assertThat(passkeys.remove(visit(world, world.bo()), id)).isFalse();
        assertThat(passkeys.remove(visit(world, world.ada()), id)).isTrue();
        assertThat(logIn(HERE, UnaryOperator.identity())).isInstanceOf(Login.Wrong.class);
    }

    @Test
    void an_account_that_staff_switched_off_stays_closed() {
        accounts.switchOff(
                world.business(), world.ada(), worlds.staff(world, Role.OWNER).id());

        assertThat(logIn(HERE, UnaryOperator.identity())).isInstanceOf(Login.Closed.class);
        assertThat(passkeys.beginStepUp(visit(world, world.ada()), HERE)).isEmpty();
    }

    @Test
    void the_same_key_is_not_added_twice() {
        assertThat(add(world, world.bo(), key)).isInstanceOf(PasskeyAdding.Refused.class);
    }

    private PasskeyAdding add(World whose, CustomerId customer, SoftKey device) {
        var visit = visit(whose, customer);
        var card = customers.find(whose.business(), customer).orElseThrow();
        var begun = passkeys.beginAdding(visit, HERE, card);
        var made = device.make(begun.options(), HERE.id(), HERE.origin());
        return passkeys.add(visit, HERE, begun.token(), made, "Handy");
    }

    private Visit visit(World whose, CustomerId customer) {
        return visits.find(worlds.guest(whose, customer, TrustLevel.FRESH).token())
                .orElseThrow();
    }

    private Login logIn(RelyingParty party, UnaryOperator<String> tampered) {
        var begun = begin(party);
        return finish(begun, party, tampered.apply(signed(begun, party)));
    }

    private Ceremony begin(RelyingParty party) {
        return passkeys.beginLogin(world.business(), party, ORIGIN).orElseThrow();
    }

    private String signed(Ceremony begun, RelyingParty party) {
        return signed(begun.options(), party);
    }

    private String signed(Map<String, Object> options, RelyingParty party) {
        key.counter++;
        var json = key.sign(options, party.id(), party.origin(), handle(world.ada()));
        key.counter--;
        return json;
    }

    private Login finish(Ceremony begun, RelyingParty party, String json) {
        return passkeys.logIn(world.business(), party, begun.token(), json, ORIGIN, false);
    }

    private static byte[] handle(CustomerId customer) {
        return ByteBuffer.allocate(16)
                .putLong(customer.value().getMostSignificantBits())
                .putLong(customer.value().getLeastSignificantBits())
                .array();
    }
}

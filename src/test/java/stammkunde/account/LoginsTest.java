package stammkunde.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.access.PortalCodes;
import stammkunde.access.TrustLevel;
import stammkunde.access.Visits;
import stammkunde.business.PasswordHashes;
import stammkunde.business.PortalSettings;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class LoginsTest {

    private static final String PASSWORD = "wanderung im nebel";

    private final Accounts accounts;
    private final Logins logins;
    private final LoginLimits limits;
    private final Visits visits;
    private final Customers customers;
    private final PortalCodes codes;
    private final PortalSettings settings;
    private final PasswordHashes passwords;
    private final Worlds worlds;
    private World world;
    private StaffId staff;
    private CustomerId ada;

    LoginsTest(
            Accounts accounts,
            Logins logins,
            LoginLimits limits,
            Visits visits,
            Customers customers,
            PortalCodes codes,
            PortalSettings settings,
            PasswordHashes passwords,
            Worlds worlds) {
        this.accounts = accounts;
        this.logins = logins;
        this.limits = limits;
        this.visits = visits;
        this.customers = customers;
        this.codes = codes;
        this.settings = settings;
        this.passwords = passwords;
        this.worlds = worlds;
    }

    @BeforeEach
    void ada_has_an_account() {
        world = worlds.create();
        staff = worlds.staff(world, Role.DESK).id();
        ada = card("Ada", "ada@example.org", "+4915112345678");
        assertThat(accounts.setPassword(world.business(), ada, PASSWORD)).isEmpty();
    }

    @Test
    void address_number_and_customer_number_all_open_a_confirmed_visit() {
        var number = customers.find(world.business(), ada).orElseThrow().number();
        for (var who :
                List.of("ada@example.org", " ADA@Example.ORG ", "0151 12345678", "+49 151 123 456 78", "" + number)) {
            var in = (Login.In) attempt(who, PASSWORD);
            var visit = visits.find(in.token()).orElseThrow();
            assertThat(visit.customer()).isEqualTo(ada);
            assertThat(visit.level()).isEqualTo(TrustLevel.FRESH);
            assertThat(visit.kept()).isFalse();
        }
    }

    @Test
    void nobody_learns_who_is_known() {
        for (var who :
                List.of("ada@example.org", "nobody@example.org", "0151 99999999", "10999", "ada+x@example.org", "??"))
            assertThat(attempt(who, "not the password")).isEqualTo(new Login.Wrong());
    }

    @Test
    void each_try_costs_as_many_hashes_whoever_is_meant() {
        var off = card("Off", "off@example.org", "+4915112345679");
        accounts.setPassword(world.business(), off, PASSWORD);
        accounts.switchOff(world.business(), off, staff);
        card("No account", "none@example.org", "+4915112345670");
        for (var who : List.of(
                "ada@example.org", "off@example.org", "none@example.org", "nobody@example.org", "0151 99999999", "??"))
            for (var password : List.of("not the password", PASSWORD, "x".repeat(10_000))) {
                var before = passwords.computed();
                attempt(who, password);
                assertThat(passwords.computed() - before).as(who).isEqualTo(Logins.CHECKS);
            }
    }

    @Test
    void a_longer_password_with_the_same_beginning_is_another_one() {
        var long73 = "päßwort ".repeat(9) + "x";
        accounts.setPassword(world.business(), ada, long73 + "1");
        assertThat(attempt("ada@example.org", long73 + "2")).isInstanceOf(Login.Wrong.class);
        assertThat(attempt("ada@example.org", long73 + "1")).isInstanceOf(Login.In.class);
    }

    @Test
    void emoji_count_and_other_code_points_for_the_same_text_fit() {
        accounts.setPassword(world.business(), ada, "🚗🚕🚙🚌🚎🏎🚓🚑🚒🚐🚚 Café");
        assertThat(attempt("ada@example.org", "🚗🚕🚙🚌🚎🏎🚓🚑🚒🚐🚚 Cafe\u0301"))
                .isInstanceOf(Login.In.class);
    }

    @Test
    void two_people_with_one_number_log_in_with_passwords_of_their_own() {
        var bo = card("Bo", "bo@example.org", "+4915112345678");
        accounts.setPassword(world.business(), bo, "radwechsel um acht");
        assertThat(owner(attempt("0151 12345678", PASSWORD))).isEqualTo(ada);
        assertThat(owner(attempt("0151 12345678", "radwechsel um acht"))).isEqualTo(bo);

        accounts.setPassword(world.business(), bo, PASSWORD);
        assertThat(attempt("0151 12345678", PASSWORD)).isInstanceOf(Login.Several.class);
        assertThat(owner(attempt("bo@example.org", PASSWORD))).isEqualTo(bo);
    }

    @Test
    void guessing_is_stopped_and_then_the_right_password_is_not_taken_either() {
        for (var tries = 0; tries < 6; tries++)
            assertThat(attempt("ADA@example.org", "guess " + tries)).isInstanceOf(Login.Wrong.class);
        assertThat(attempt("ada@example.org", PASSWORD)).isInstanceOf(Login.Stopped.class);
    }

    @Test
    void strangers_who_guess_do_not_lock_out_a_known_device() {
        var device = ((Login.In) attempt("ada@example.org", PASSWORD)).device();
        var account = accounts.find(world.business(), ada).orElseThrow().id();
        for (var tries = 0; tries < 31; tries++) {
            var stranger = from("2001:db8:%x::1".formatted(tries), "");
            limits.allow(world.business(), "EMAIL ada@example.org", List.of(account), stranger);
        }
        var anywhere = from("2001:db8:ffff::1", "");
        assertThat(logins.attempt(world.business(), "ada@example.org", PASSWORD, anywhere, false))
                .isInstanceOf(Login.Stopped.class);
        var known = from("2001:db8:ffff::1", device);
        assertThat(logins.attempt(world.business(), "ada@example.org", PASSWORD, known, false))
                .isInstanceOf(Login.In.class);
    }

    @Test
    void a_one_time_password_opens_nothing_but_the_page_that_replaces_it() {
        var once = accounts.makeOneTime(world.business(), ada, staff);
        assertThat(attempt("ada@example.org", PASSWORD)).isInstanceOf(Login.Wrong.class);
        assertThat(attempt("ada@example.org", once)).isInstanceOf(Login.MustChange.class);
        assertThat(accounts.hasPassword(world.business(), ada)).isFalse();

        worlds.change(world, "update account.account set one_time_until = one_time_until - interval '7 days'");
        assertThat(attempt("ada@example.org", once)).isInstanceOf(Login.Wrong.class);
    }

    @Test
    void switched_off_it_lets_nobody_in_and_signs_its_devices_out() {
        var in = (Login.In) attempt("ada@example.org", PASSWORD);
        var scanned = worlds.guest(world, ada);
        accounts.switchOff(world.business(), ada, staff);
        assertThat(visits.find(in.token())).isEmpty();
        assertThat(visits.find(scanned.token())).isPresent();
        assertThat(attempt("ada@example.org", PASSWORD)).isInstanceOf(Login.Wrong.class);
        accounts.switchOn(world.business(), ada, staff);
        assertThat(attempt("ada@example.org", PASSWORD)).isInstanceOf(Login.In.class);
    }

    @Test
    void a_closed_portal_is_closed_to_passwords_too() {
        codes.switchOff(world.business(), ada, staff);
        assertThat(attempt("ada@example.org", PASSWORD)).isInstanceOf(Login.Closed.class);
    }

    @Test
    void staying_signed_in_lasts_as_long_as_the_business_says_and_no_longer() {
        settings.setStay(world.business(), Duration.ofHours(24));
        var in = (Login.In) logins.attempt(world.business(), "ada@example.org", PASSWORD, from(network(), ""), true);
        assertThat(in.kept()).isTrue();
        age("23 hours");
        assertThat(visits.find(in.token())).isPresent();
        age("1 hour");
        assertThat(visits.find(in.token())).isEmpty();
    }

    @Test
    void for_ever_begins_anew_whenever_the_device_is_seen() {
        settings.setStay(world.business(), Duration.ofDays(400));
        var in = (Login.In) logins.attempt(world.business(), "ada@example.org", PASSWORD, from(network(), ""), true);
        age("399 days");
        assertThat(visits.find(in.token())).isPresent();
        age("399 days");
        assertThat(visits.find(in.token())).isPresent();
        age("400 days");
        assertThat(visits.find(in.token())).isEmpty();
    }

    @Test
    void without_it_half_a_day_of_silence_ends_the_visit() {
        var in = (Login.In) attempt("ada@example.org", PASSWORD);
        age("11 hours");
        assertThat(visits.find(in.token())).isPresent();
        age("11 hours");
        assertThat(visits.find(in.token())).isPresent();
        age("12 hours");
        assertThat(visits.find(in.token())).isEmpty();
    }

    @Test
    void the_password_makes_an_open_visit_fresh_under_a_new_token() {
        var guest = worlds.guest(world, ada);
        var visit = visits.find(guest.token()).orElseThrow();
        assertThat(logins.stepUp(visit, "wrong", from(network(), ""))).isEmpty();
        var token = logins.stepUp(visit, PASSWORD, from(network(), "")).orElseThrow();
        assertThat(visits.find(guest.token())).isEmpty();
        assertThat(visits.find(token).orElseThrow().level()).isEqualTo(TrustLevel.FRESH);
    }

    private CustomerId card(String name, String email, String mobile) {
        var data = CustomerData.person(name, "Beispiel", List.of(email), List.of(new Phone(mobile, true)));
        return customers.create(world.business(), data, staff);
    }

    private Login attempt(String who, String password) {
        return logins.attempt(world.business(), who, password, from(network(), ""), false);
    }

    private CustomerId owner(Login login) {
        return visits.find(((Login.In) login).token()).orElseThrow().customer();
    }

    private static Origin from(String network, String device) {
        return new Origin(network, device, "Firefox, Linux", "");
    }

    private String network() {
        return "2001:db8:" + Integer.toHexString(world.slug().hashCode() & 0xffff) + ":7::1";
    }

    private void age(String span) {
        worlds.change(
                world,
                "update access.visit set seen_at = seen_at - interval '" + span
                        + "', expires_at = expires_at - interval '" + span + "'");
    }
}

package stammkunde.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.account.Registration.Beginning;
import stammkunde.account.Registration.Beginning.Begun;
import stammkunde.account.Registration.Checking;
import stammkunde.account.Registration.Purpose;
import stammkunde.business.Role;
import stammkunde.business.Throttle;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class RegistrationCodesTest {

    private static final Pattern DIGITS = Pattern.compile("\\b[0-9]{6}\\b");

    private final Registrations registrations;
    private final Customers customers;
    private final Throttle throttle;
    private final Post post;
    private final Worlds worlds;
    private World world;

    RegistrationCodesTest(
            Registrations registrations, Customers customers, Throttle throttle, Post post, Worlds worlds) {
        this.registrations = registrations;
        this.customers = customers;
        this.throttle = throttle;
        this.post = post;
        this.worlds = worlds;
    }

    @BeforeEach
    void ada_is_known() {
        world = worlds.create();
        var phones = List.of(new Phone("+4915112345678", true));
        var data = CustomerData.person("Ada", "Beispiel", List.of("ada@example.org"), phones);
        customers.create(world.business(), data, worlds.staff(world, Role.DESK).id());
    }

    @Test
    void a_code_is_for_the_browser_that_asked_and_works_for_five_tries() {
        var mine = begun("ada@example.org");
        var code = code();
        var other = begun("bo@example.org");
        assertThat(check(other, code)).isInstanceOf(Checking.Wrong.class);
        assertThat(check("nonsense", code)).isInstanceOf(Checking.Void.class);
        for (var left = 4; left > 0; left--)
            assertThat(check(mine, wrong(code))).isEqualTo(new Checking.Wrong(left));
        assertThat(check(mine, wrong(code))).isInstanceOf(Checking.Void.class);
        assertThat(check(mine, code)).isInstanceOf(Checking.Void.class);
    }

    @Test
    void a_code_is_void_after_ten_minutes_and_not_even_sent() {
        var token = begun("ada@example.org");
        var code = code();
        age("10 minutes");
        assertThat(check(token, code)).isInstanceOf(Checking.Void.class);
        begun("bo@example.org");
        age("10 minutes");
        assertThat(post.deliver(world.business())).isEmpty();
    }

    @Test
    void wrong_tries_count_on_over_new_codes_in_parallel_and_from_many_addresses() throws Exception {
        for (var codes = 0; codes < 4; codes++) {
            var token = begun("ada@example.org");
            var code = code();
            var tries = new ArrayList<Callable<Checking>>();
            for (var i = 0; i < 8; i++) {
                var network = "2001:db8:%x:%x::1".formatted(codes, i);
                tries.add(() -> registrations.check(world.business(), token, wrong(code), network));
            }
            try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = many.invokeAll(tries).stream()
                        .map(one -> one.resultNow())
                        .toList();
                assertThat(answers).filteredOn(Checking.Wrong.class::isInstance).hasSizeLessThanOrEqualTo(4);
            }
            waited();
        }
        var token = begun("ada@example.org");
        assertThat(check(token, code())).isInstanceOf(Checking.Stopped.class);
    }

    @Test
    void fifty_requests_send_five_letters() {
        var answers = new ArrayList<Beginning>();
        for (var i = 0; i < 50; i++) {
            var network = "2001:db8:%x::1".formatted(i);
            answers.add(registrations.begin(world.business(), Purpose.REGISTRATION, "ada@example.org", network));
            waited();
        }
        assertThat(answers).filteredOn(Begun.class::isInstance).hasSize(5);
        assertThat(post.deliver(world.business())).hasSize(5);
    }

    @Test
    void asked_twice_within_half_a_minute_sends_once_whatever_the_spelling() {
        begun("0151 12345678");
        assertThat(begin("+49 (151) 1234 5678")).isInstanceOf(Beginning.TooSoon.class);
        assertThat(begin("0049 151 12345678")).isInstanceOf(Beginning.TooSoon.class);
        assertThat(post.deliver(world.business())).hasSize(1);
    }

    @Test
    void customer_numbers_cannot_be_walked() {
        var answers = new ArrayList<Beginning>();
        for (var number = 10001; number < 10030; number++) answers.add(begin("" + number));
        assertThat(answers).filteredOn(Begun.class::isInstance).hasSize(10);
        assertThat(answers.getLast()).isInstanceOf(Beginning.TooMany.class);
    }

    @Test
    void while_sms_do_not_get_out_it_says_so_before_anybody_waits() {
        begun("0151 12345678");
        worlds.change(world, "update messaging.letter set attempts = 1 where channel = 'SMS'");
        assertThat(begin("0151 99999999")).isInstanceOf(Beginning.NoSms.class);
        assertThat(begin("bo@example.org")).isInstanceOf(Begun.class);
    }

    private Beginning begin(String who) {
        return registrations.begin(world.business(), Purpose.REGISTRATION, who, network());
    }

    private String begun(String who) {
        return ((Begun) begin(who)).token();
    }

    private Checking check(String token, String code) {
        return registrations.check(world.business(), token, code, network());
    }

    private String code() {
        var letter = post.deliver(world.business()).getFirst();
        var found = DIGITS.matcher(letter.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String wrong(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    private void age(String span) {
        worlds.change(world, "update account.registration set expires_at = expires_at - interval '" + span + "'");
    }

    /** Half a minute has passed since the last code was asked for. */
    private void waited() {
        throttle.forgive("registration wait", world.business() + " EMAIL ada@example.org");
    }

    private String network() {
        return "2001:db8:" + Integer.toHexString(world.slug().hashCode() & 0xffff) + ":7::1";
    }
}

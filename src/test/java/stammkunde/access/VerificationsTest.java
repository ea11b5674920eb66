package stammkunde.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.access.Checking.Right;
import stammkunde.access.Checking.Stopped;
import stammkunde.access.Checking.Void;
import stammkunde.access.Checking.Wrong;
import stammkunde.access.Sending.NoSuchTarget;
import stammkunde.access.Sending.Sent;
import stammkunde.access.Sending.TooMany;
import stammkunde.access.Sending.TooSoon;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class VerificationsTest {

    private static final Pattern DIGITS = Pattern.compile("\\b[0-9]{6}\\b");

    private final Verifications verifications;
    private final Visits visits;
    private final Customers customers;
    private final Worlds worlds;
    private final Post post;
    private World world;
    private String network;

    VerificationsTest(Verifications verifications, Visits visits, Customers customers, Worlds worlds, Post post) {
        this.verifications = verifications;
        this.visits = visits;
        this.customers = customers;
        this.worlds = worlds;
        this.post = post;
    }

    @BeforeEach
    void ada_can_be_reached() {
        world = worlds.create();
        network = "2001:db8:" + Integer.toHexString(world.slug().hashCode() & 0xffff) + ":7::1";
        var staff = worlds.staff(world, Role.DESK).id();
        var data = CustomerData.person(
                "Ada", "Beispiel", List.of("ada@example.org"), List.of(new Phone("+4915112345678", true)));
        customers.update(world.business(), world.ada(), data, staff);
    }

    @Test
    void the_right_code_makes_a_visit_fresh_under_a_new_token() {
        var token = worlds.guest(world, world.ada()).token();
        var visit = visits.find(token).orElseThrow();
        assertThat(verifications.send(visit, "email-0", network)).isInstanceOf(Sent.class);

        var right = (Right) verifications.check(visit, code());

        assertThat(visits.find(token)).isEmpty();
        assertThat(visits.find(right.token()).orElseThrow().level()).isEqualTo(TrustLevel.FRESH);
    }

    @Test
    void a_code_works_once() {
        var visit = visit();
        verifications.send(visit, "mobile-1", network);
        var code = code();
        assertThat(verifications.check(visit, " " + code.substring(0, 3) + " " + code.substring(3)))
                .isInstanceOf(Right.class);
        assertThat(verifications.check(visit, code)).isInstanceOf(Void.class);
    }

    @Test
    void a_code_works_only_in_the_browser_that_asked_for_it() {
        var asked = visit();
        var other = visit();
        verifications.send(asked, "email-0", network);
        assertThat(verifications.check(other, code())).isInstanceOf(Void.class);
    }

    @Test
    void a_code_is_void_after_ten_minutes_and_not_even_sent() {
        var visit = visit();
        verifications.send(visit, "email-0", network);
        var code = code();
        age("10 minutes");
        assertThat(verifications.check(visit, code)).isInstanceOf(Void.class);
    }

    @Test
    void after_five_wrong_tries_not_even_the_right_code_helps() {
        var visit = visit();
        verifications.send(visit, "email-0", network);
        var code = code();
        for (var left = 4; left > 0; left--)
            assertThat(verifications.check(visit, wrong(code))).isEqualTo(new Wrong(left));
        assertThat(verifications.check(visit, wrong(code))).isInstanceOf(Void.class);
        assertThat(verifications.check(visit, code)).isInstanceOf(Void.class);
    }

    @Test
    void wrong_tries_count_on_over_new_codes_until_nothing_helps_but_waiting() {
        var visit = visit();
        for (var codes = 0; codes < 4; codes++) {
            verifications.send(visit, "email-0", network);
            var code = code();
            for (var tries = 0; tries < 5; tries++) verifications.check(visit, wrong(code));
            age("1 minute");
        }
        verifications.send(visit, "email-0", network);
        assertThat(verifications.check(visit, code())).isInstanceOf(Stopped.class);
    }

    @Test
    void many_tries_at_once_get_no_more_than_five() throws Exception {
        var visit = visit();
        verifications.send(visit, "email-0", network);
        var code = code();
        var tries = new ArrayList<Callable<Checking>>();
        for (var i = 0; i < 20; i++) tries.add(() -> verifications.check(visit, wrong(code)));
        try (var pool = Executors.newFixedThreadPool(20)) {
            var answers = pool.invokeAll(tries);
            var judged = 0;
            for (var answer : answers) if (answer.get() instanceof Wrong) judged++;
            assertThat(judged).isLessThanOrEqualTo(4);
        }
        assertThat(verifications.check(visit, code)).isNotInstanceOf(Right.class);
    }

    @Test
    void codes_are_sent_half_a_minute_apart_and_not_without_end() {
        var visit = visit();
        assertThat(verifications.send(visit, "email-0", network)).isInstanceOf(Sent.class);
        assertThat(verifications.send(visit, "email-0", network)).isInstanceOf(TooSoon.class);
        for (var i = 1; i < 8; i++) {
            age("31 seconds");
            assertThat(verifications.send(visit, "email-0", network)).isInstanceOf(Sent.class);
        }
        age("31 seconds");
        assertThat(verifications.send(visit, "email-0", network)).isInstanceOf(TooMany.class);
    }

    @Test
    void codes_go_to_addresses_on_file_only() {
        var visit = visit();
        assertThat(verifications.send(visit, "email-7", network)).isInstanceOf(NoSuchTarget.class);
        assertThat(verifications.send(visit, "eve@example.org", network)).isInstanceOf(NoSuchTarget.class);
        assertThat(Verifications.targets(
                        customers.find(world.business(), world.ada()).orElseThrow()))
                .extracting(Target::masked)
                .containsExactly("a•••@example.org", "•••• 78");
    }

    @Test
    void no_code_lies_in_the_database_in_clear() {
        var visit = visit();
        verifications.send(visit, "email-0", network);
        var code = code();
        worlds.change(world, """
                do $$ begin
                    if exists (select from messaging.letter l where l::text like '%%%1$s%%' and l.kind = 'VERIFICATION_CODE'
                                  and (l.model like '%%%1$s%%' or l.subject like '%%%1$s%%'))
                        or exists (select from access.verification v
                                    where position('%1$s'::bytea in v.code_encrypted) > 0) then
                        raise 'a code in clear';
                    end if;
                end $$
                """.formatted(code));
    }

    private Visit visit() {
        return visits.find(worlds.guest(world, world.ada()).token()).orElseThrow();
    }

    private String code() {
        var letter = post.deliver(world.business()).getLast();
        var found = DIGITS.matcher(letter.text());
        assertThat(found.find()).as(letter.text()).isTrue();
        return found.group();
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private void age(String interval) {
        worlds.change(
                world,
                "update access.verification set created_at = created_at - interval '%1$s', expires_at = expires_at - interval '%1$s'"
                        .formatted(interval));
    }
}

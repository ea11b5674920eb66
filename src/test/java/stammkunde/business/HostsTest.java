package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Nameserver;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class HostsTest {

    private final Hosts hosts;
    private final HostChecks checks;
    private final Addresses addresses;
    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Worlds worlds;
    private final Post post;
    private final World world;
    private final Staff owner;
    private final String name;

    HostsTest(
            Hosts hosts,
            HostChecks checks,
            Addresses addresses,
            BusinessTransaction transaction,
            JdbcClient jdbc,
            Worlds worlds,
            Post post) {
        this.hosts = hosts;
        this.checks = checks;
        this.addresses = addresses;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.worlds = worlds;
        this.post = post;
        this.world = worlds.create();
        this.owner = worlds.staff(world, Role.OWNER);
        this.name = "termine." + world.slug() + ".example";
    }

    @Test
    void a_name_stands_for_a_business_from_the_moment_its_record_is_found() {
        var host = add(world, name);
        assertThat(check(world, host)).isEqualTo(HostProof.NO_RECORD);
        assertThat(hosts.holder(name)).isEmpty();

        publish(world, host);

        assertThat(check(world, host)).isEqualTo(HostProof.FOUND);
        assertThat(hosts.holder(name)).hasValue(world.business());
    }

    @Test
    void the_first_name_that_counts_becomes_the_main_one_and_links_are_built_from_it() {
        assertThat(addresses.of(world.business()).host()).isEqualTo("localhost");
        verified(world, name);
        var second = verified(world, "www." + name);

        assertThat(addresses.of(world.business()).host()).isEqualTo(name);
        assertThat(hosts.setMain(world.business(), owner.id(), second)).isTrue();
        assertThat(addresses.of(world.business()).host()).isEqualTo("www." + name);
        assertThat(hosts.remove(world.business(), owner.id(), second)).isTrue();
        assertThat(addresses.of(world.business()).host()).isEqualTo(name);
    }

    @Test
    void a_claim_never_becomes_the_main_name() {
        var claim = add(world, name);

        assertThat(hosts.setMain(world.business(), owner.id(), claim)).isFalse();
    }

    @Test
    void claims_block_nobody_and_who_proves_a_name_first_has_it() {
        var other = worlds.create();
        var ours = add(world, name);
        var theirs = add(other, name);
        var records = List.of(value(world, ours), value(other, theirs)).toArray(String[]::new);
        Nameserver.put("_stammkunde." + name, records);

        assertThat(check(other, theirs)).isEqualTo(HostProof.FOUND);
        assertThat(check(world, ours)).isEqualTo(HostProof.TAKEN);
        assertThat(hosts.holder(name)).hasValue(other.business());

        hosts.remove(other.business(), worlds.staff(other, Role.OWNER).id(), theirs);
        assertThat(check(world, ours)).isEqualTo(HostProof.FOUND);
    }

    @Test
    void of_two_who_prove_a_name_at_once_one_has_it() throws Exception {
        var other = worlds.create();
        var ours = add(world, name);
        var theirs = add(other, name);
        Nameserver.put("_stammkunde." + name, value(world, ours), value(other, theirs));

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HostProof>> tries = List.of(() -> check(world, ours), () -> check(other, theirs));
            var proofs =
                    both.invokeAll(tries).stream().map(done -> done.resultNow()).toList();
            assertThat(proofs).containsExactlyInAnyOrder(HostProof.FOUND, HostProof.TAKEN);
        }
    }

    @Test
    void another_businesss_token_proves_nothing() {
        var other = worlds.create();
        var ours = add(world, name);
        Nameserver.put("_stammkunde." + name, value(other, add(other, name)));

        assertThat(check(world, ours)).isEqualTo(HostProof.OTHER_VALUE);
    }

    @Test
    void what_is_listed_twice_or_is_no_name_or_too_much_is_refused() {
        add(world, name);

        assertThat(hosts.add(world.business(), owner.id(), name.toUpperCase(Locale.ROOT) + "."))
                .isInstanceOf(HostAdding.Listed.class);
        assertThat(hosts.add(world.business(), owner.id(), "10.0.0.1")).isInstanceOf(HostAdding.NotAName.class);
        for (int i = 1; i < Hosts.MOST; i++) add(world, "n" + i + "." + name);
        assertThat(hosts.add(world.business(), owner.id(), "one-more." + name)).isInstanceOf(HostAdding.TooMany.class);
    }

    @Test
    void the_daily_check_warns_the_owner_once_and_switches_the_name_off_after_the_grace() {
        verified(world, name);
        Nameserver.remove("_stammkunde." + name);

        aDayPasses();
        checks.checkDue();
        aDayPasses();
        checks.checkDue();

        assertThat(hosts.holder(name)).hasValue(world.business());
        assertThat(post.deliver(world.business())).singleElement().satisfies(letter -> {
            assertThat(letter.to()).contains(owner.email());
            assertThat(letter.subject()).contains(name, "fehlt");
            assertThat(letter.text()).contains("7 Tage", "http://localhost", "/desk/settings/address");
        });

        worlds.change(world, "update business.host set missing_since = missing_since - interval '8 days'");
        aDayPasses();
        checks.checkDue();

        assertThat(hosts.holder(name)).isEmpty();
        assertThat(addresses.of(world.business()).host()).isEqualTo("localhost");
        assertThat(post.deliver(world.business()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).contains(name, "abgeschaltet"));
    }

    @Test
    void the_daily_check_finds_the_record_of_a_new_claim_and_asks_once_a_day() {
        var host = add(world, name);
        publish(world, host);
        checks.checkDue();
        assertThat(hosts.holder(name)).hasValue(world.business());

        var checked = hosts.find(world.business(), host).orElseThrow().checkedAt();
        Nameserver.remove("_stammkunde." + name);
        checks.checkDue();
        assertThat(hosts.find(world.business(), host).orElseThrow())
                .returns(checked, Host::checkedAt)
                .returns(null, Host::missingSince);
    }

    @Test
    void at_a_businesss_own_address_a_thread_enters_no_other_business() {
        var other = worlds.create();

        BusinessTransaction.<RuntimeException>only(world.business(), () -> {
            transaction.run(world.business(), () -> {});
            assertThatThrownBy(() -> transaction.run(other.business(), () -> {}))
                    .isInstanceOf(OtherBusiness.class);
            return null;
        });
        transaction.run(other.business(), () -> {});
    }

    private HostId verified(World whose, String wanted) {
        var host = add(whose, wanted);
        publish(whose, host);
        assertThat(check(whose, host)).isEqualTo(HostProof.FOUND);
        return host;
    }

    private HostId add(World whose, String wanted) {
        return hosts.add(whose.business(), owner.id(), wanted) instanceof HostAdding.Added(HostId id)
                ? id
                : fail("not added: " + wanted);
    }

    private void publish(World whose, HostId host) {
        var found = hosts.find(whose.business(), host).orElseThrow();
        Nameserver.put(found.record(), found.value());
    }

    private String value(World whose, HostId host) {
        return hosts.find(whose.business(), host).orElseThrow().value();
    }

    private HostProof check(World whose, HostId host) {
        return hosts.check(whose.business(), owner.id(), host).orElseThrow();
    }

    private void aDayPasses() {
        worlds.change(world, "update business.host set checked_at = checked_at - interval '24 hours'");
    }
}
